"""What stands at a session's cursor as the explanation takes it."""

from ui import column_words
from ui import decimals as choice
from ui.cursor import Cursor
from ui.explain.state import State
from ui.followed import followed
from ui.session import Session


def state_of(session: Session, index: int, chosen: int = choice.AUTOMATIC) -> State:
    """Return a moment of the step at the cursor, once it is over.

    Parameters
    ----------
    session : Session
    index : int
        Of the moment.
    chosen : int
        The decimals, see `ui.decimals`.
    """
    cursor, fit = Cursor(session.record.step, index), session.recipe.fit
    return State(
        session.program,
        session.record,
        index,
        followed(session.stepping, cursor, session.selection).selection,
        column_words.named(session.data),
        decimals=choice.in_formulas(chosen),
        order=fit.seed if fit.shuffle else None,
    )
