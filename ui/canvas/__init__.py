"""Centre region: the network, drawn and moving."""
