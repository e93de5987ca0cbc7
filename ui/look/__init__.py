"""How everything looks: colours, fonts, marks and icons."""
