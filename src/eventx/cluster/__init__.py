"""Extraction by a cluster of machines: inputs cut into shards, each read by one worker and kept when it is done."""
