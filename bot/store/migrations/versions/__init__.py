"""The steps, each in a module; `down_revision` names the one before."""
