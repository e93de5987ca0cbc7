"""What the regions show of what stands at a session's cursor, in window and export."""
