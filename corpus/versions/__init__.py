"""The versions of a library: what changed can be brought back, and no change is ever half done."""
