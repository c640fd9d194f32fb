"""Editing a TensorFlow Lite graph, so that one run of the model gives more than its labels."""

from __future__ import annotations

from typing import Any


class GraphError(Exception):
    """The graph is not a classifier of the kind that is understood."""


def with_inner_outputs(model: bytes) -> bytes:
    """Make logits, embedding and feature map the outputs of a classifier, in this order.

    They are found by their place in the graph, never by number: the logits feed the last SOFTMAX
    (whose own output is quantised to 1/256 and loses what sums over categories need), the
    embedding is what the last global pool (MEAN) gives, the feature map is what that pool reads.

    Args:
        model: A ``.tflite`` file: one subgraph that ends in global pool, classifier and softmax.

    Returns:
        The edited file.

    Raises:
        GraphError: The graph is not of that kind.
    """
    import flatbuffers
    from ai_edge_litert import schema_py_generated as schema

    try:
        tree = schema.ModelT.InitFromPackedBuf(model, 0)
        graph = tree.subgraphs[0]
        softmax = _last(tree, graph, schema.BuiltinOperator.SOFTMAX)
        pool = _last(tree, graph, schema.BuiltinOperator.MEAN)
        graph.outputs = [softmax.inputs[0], pool.outputs[0], pool.inputs[0]]
        tree.signatureDefs = None  # they name the old outputs
        builder = flatbuffers.Builder(len(model) + 4096)
        builder.Finish(tree.Pack(builder), b"TFL3")
        return bytes(builder.Output())
    except GraphError:
        raise
    except Exception as error:  # the generated reader fails in many ways on a damaged file
        raise GraphError(f"the graph could not be read: {error}") from error


def _last(tree: Any, graph: Any, code: int) -> Any:
    for operator in reversed(graph.operators):
        entry = tree.operatorCodes[operator.opcodeIndex]
        # Old files keep the code in the deprecated field only, new ones in both.
        if max(entry.builtinCode, entry.deprecatedBuiltinCode) == code:
            return operator
    raise GraphError(f"the graph has no operator {code}")
