"""Downloading an article from the web, from hosts that the operator admits and nowhere else."""
