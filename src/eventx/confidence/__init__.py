"""How sure a record is: the chance that it says nothing false, from signs whose weights were measured."""
