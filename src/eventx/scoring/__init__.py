"""How well event records agree with a gold standard: the measure, its report, the floors of the gate."""
