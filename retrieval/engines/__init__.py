"""What an index runs on: one file an engine, behind one small protocol."""
