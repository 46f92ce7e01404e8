"""Which name a phrase without a name means: pronouns, descriptions, appositions."""
