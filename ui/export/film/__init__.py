"""The film: frames painted one by one, and what encodes them."""
