"""What is taken away: where the painters of the regions meet the export."""
