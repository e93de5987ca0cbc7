"""How large things are set: larger where the panel fills a projected window."""

_NARROW, _WIDE = 520, 1320
_MOST = 1.75


def zoom(width: int) -> float:
    """Return the factor for a width in pixels: 1 in the panel's own place."""
    share = (width - _NARROW) / (_WIDE - _NARROW)
    return 1.0 + (_MOST - 1.0) * min(1.0, max(0.0, share))
