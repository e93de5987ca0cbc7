"""What stands at a session's cursor as the explanation takes it."""

from ui.explain.state import State
from ui.session.cursor import Cursor
from ui.session.followed import followed
from ui.session.session import Session
from ui.words import column_words
from ui.words import decimals as choice


def state_of(session: Session, index: int, chosen: int = choice.AUTOMATIC) -> State:
    """Return a moment of the step at the cursor, once it is over.

    Parameters
    ----------
    session : Session
    index : int
        Of the moment.
    chosen : int
        The decimals, see `ui.words.decimals`.
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
