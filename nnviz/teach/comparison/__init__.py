"""Up to four runs side by side, which differ in what their recipes say, and in no more.

They share data, start and order of the rows bit for bit where their recipes do not
differ, and go on together.
"""
