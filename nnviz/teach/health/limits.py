"""From where on something is called unhealthy: every threshold, and why it is there."""

# A unit is saturated for a row where its slope is below this share of its greatest: of
# sigmoid where a is below 0.026 or above 0.974, of tanh beyond ±0.949. There a step
# back passes on less than a tenth of what it could. Ours; any small share would do.
SATURATED = 0.1

# A layer is called saturated where this share of its values is: most of what comes back
# is then lost in it.
MOSTLY = 0.5

# ‖∂ℒ/∂W‖ of one layer against the greatest behind it. A factor of ten is usual, as
# layers differ in size. At fifty, the layer takes fifty steps for one of the other;
# Nielsen (Neural Networks and Deep Learning, chapter 5) finds a hundred in four layers
# of sigmoids. Measured in three steps of ten starts of 2-8-…-1: tanh and ReLU stay
# above, whatever the depth, and so do two layers of sigmoids; four lie mostly below.
VANISHING = 0.02

# The same the other way round: the gradient grows on its way back.
EXPLODING = 1e2

# ‖ΔW‖ / ‖W‖ of a step. About 1e-3 is a good one (Karpathy, CS231n, "Ratio of weights:
# updates"); a thousand times less changes no digit that is seen, and from one half on
# a step is about as large as all that was learned before.
STILL = 1e-6
OVERSHOOTING = 0.5

# Rows × parameters that are looked at for dead and saturated units: some milliseconds.
# More rows than these say no more about a share.
MOST_WORK = 20_000_000
MOST_ROWS = 2048

# The loss before it is no number, against that of the last good step: from here on it
# has grown, and not become too large at once.
GROWN = 10.0

# Inputs beyond this are not scaled: standardised ones lie within ±5 or so. A gradient
# grows with them, and so does the step that is too large.
UNSCALED = 100.0
