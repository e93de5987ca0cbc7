"""The words that say what is exported, on the command line and in the code."""

from nnviz.model.metrics import METRICS

# With what stands under each, in the plain English of the command line.
CODES = {
    "network": "the network with its numbers",
    "formula": "how a number of the network came about",
    "loss": "the loss of every step",
    **dict.fromkeys(METRICS, "a metric along the run"),
    "gradients": "the gradients and updates of every layer along the run",
    "weight_history": "the weight that is selected in a saved run, along it",
    "boundary": "what is said of every place among the inputs",
    "probabilities": "what is said of every row, of classes",
    "predictions": "what is said of every row, of values",
    "confusion": "which class was taken for which",
    "residuals": "how far each prediction is off",
    "hidden_space": "what a layer makes of the inputs",
    "loss_surface": "the loss over two parameters or directions",
    "loss_along_step": "the loss along the step, for any learning rate",
    "history": "the numbers of every step",
    "samples": "the numbers of one step, of each of its rows",
    "parameters": "the numbers of one step, of each of its parameters",
    "coefficients": "the weights of a single layer in original units",
    "programs": "the training as a program",
    "weights": "the weights and biases",
    "report": "one step as a page, with each of its moments; only if named",
    "film": "the moments of one step as a film; only if named",
    "film_run": "the run from its first step to its last as a film; only if named",
    "recipe": "what makes the run again",
    "index": "a page that shows all that is written beside it",
    "worksheet": "a step to calculate by hand, and its key; only if named",
}
