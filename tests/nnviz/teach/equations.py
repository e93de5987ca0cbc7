"""Works a drawn equation out again from its matrices and signs, as a person would."""

import re

import numpy as np

from nnviz.model import activations
from nnviz.teach.matrices.operation import DOT

SIGNS = {"⊙": "*", "·": "*", "÷": "/", "−": "-", ", ±": ", "}
# Longest first, as one name may end another.
FUNCTIONS = {"m·∂ℒ/∂a(": "slope(", "∂ℒ/∂a(": "slope(", "ℒ(": "loss(", "= e(": "= loss("}


def worked_out(equation, program, record, convention):
    """Return what the terms after the first come to."""
    space, text = _functions(program, record, convention), ""
    for k, term in enumerate(equation.terms[1:]):
        space[f"M{k}"] = term.matrix.values
        before, after = (_python(sign) for sign in (term.before, term.after))
        text += _applied(before, f"M{k}", after, term.before == DOT)
    with np.errstate(all="ignore"):
        return eval(re.sub(r"^\s*[=←]", "", text), space)


def _applied(before, name, after, is_product):
    if is_product:
        return f" @ {name}{after}"
    for head, function in (("Σᵢ", "over_samples"), ("√", "np.sqrt")):
        if before.endswith(head):
            sign = "*" if head == "Σᵢ" else ""
            return f"{before.removesuffix(head)} {sign} {function}({name}){after}"
    return f"{before} {name}{after}"


def _python(sign):
    text = sign.text.format(*(f"({number!r})" for number in sign.numbers))
    for drawn, meant in FUNCTIONS.items():
        text = text.replace(drawn, meant)
    text = text.replace("Σₖ(", "over_units(").replace("√(", "np.sqrt(")
    text = text.replace("²", "**2")
    for drawn, meant in SIGNS.items():
        text = text.replace(drawn, meant)
    return text


def _functions(program, record, convention):
    """Return the functions that the signs name, for matrices as they are drawn."""

    def turned(array):
        return array.T if convention == "columns" else array

    def activation(each):
        return lambda Z: turned(each(turned(Z)))

    def lines(which, name):
        def apply(Y, A):
            space = {"np": np, "Y": turned(Y), "A": turned(A), "n": program.sizes[-1]}
            space["loss"] = _data_loss(program, record)
            exec("\n".join(which), space)
            return turned(space[name].reshape(record.m, -1))

        return apply

    samples = 1 if convention == "columns" else 0
    return {
        "np": np,
        "sign": np.sign,
        "clip": lambda M, limit: np.clip(M, -limit, limit),
        "loss": lines(program.loss.samples, "losses"),
        "slope": lines(program.loss.gradient, "dA"),
        "over_samples": lambda M: M.sum(axis=samples, keepdims=True),
        "over_units": lambda M: M.sum(axis=1 - samples, keepdims=True),
        **{name: activation(a) for name, a in activations.ACTIVATIONS.items()},
    }


def _data_loss(program, record):
    mean = record.losses.mean()
    return mean if program.loss.has_sample_losses else np.sqrt(mean)
