"""What programs can ask over HTTP."""
