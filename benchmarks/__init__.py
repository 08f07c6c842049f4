"""What the bot costs in time and memory, measured on the machine that they run on."""
