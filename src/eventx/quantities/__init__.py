"""Quantities: how many, how much, by how much and for how long."""
