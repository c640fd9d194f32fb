"""Editing a TensorFlow Lite graph, so that one run of the model gives more than its labels."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


class GraphError(Exception):
    """The graph is not a classifier of the kind that is understood."""


def with_inner_outputs(model: bytes) -> bytes:
    """Make logits, embedding and feature map the outputs of a classifier, in this order.

    They are found by their place in the graph, never by number: the logits feed the last SOFTMAX
    (whose own output is quantised to 1/256 and loses what sums over categories need) or are the
    output of a graph without one, the embedding is what the last global pool (MEAN) gives, the
    feature map is what that pool reads.

    Args:
        model: A ``.tflite`` file, int8 or float: one subgraph that ends in global pool, classifier
            and perhaps softmax.

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
        pool = _last(tree, graph, schema.BuiltinOperator.MEAN)
        graph.outputs = [_logits(tree, graph, schema), pool.outputs[0], pool.inputs[0]]
        tree.signatureDefs = None  # they name the old outputs
        builder = flatbuffers.Builder(len(model) + 4096)
        builder.Finish(tree.Pack(builder), b"TFL3")
        return bytes(builder.Output())
    except GraphError:
        raise
    except Exception as error:  # the generated reader fails in many ways on a damaged file
        raise GraphError(f"the graph could not be read: {error}") from error


def class_weights(model: bytes) -> NDArray[np.float32]:
    """The weights of the last layer: how much each feature speaks for each class.

    Args:
        model: A file as for :func:`with_inner_outputs`, int8 or float.

    Returns:
        Shape (classes, 1280).

    Raises:
        GraphError: The graph is not of that kind.
    """
    from ai_edge_litert import schema_py_generated as schema

    kinds = schema.BuiltinOperator
    try:
        tree = schema.ModelT.InitFromPackedBuf(model, 0)
        graph = tree.subgraphs[0]
        features = {_last(tree, graph, kinds.MEAN).outputs[0]}
        for operator in graph.operators:  # in the order in which they run
            if operator.inputs[0] in features:
                if _code(tree, operator) in {kinds.CONV_2D, kinds.FULLY_CONNECTED}:
                    return _numbers(tree, graph.tensors[operator.inputs[1]], schema.TensorType)
                features.add(operator.outputs[0])  # a reshape in between
    except GraphError:
        raise
    except Exception as error:  # as above
        raise GraphError(f"the graph could not be read: {error}") from error
    raise GraphError("the graph has no layer of classes")


def _numbers(tree: Any, tensor: Any, types: Any) -> NDArray[np.float32]:
    """A constant tensor's numbers, one row per output."""
    kind = {types.INT8: np.int8, types.FLOAT32: np.float32, types.FLOAT16: np.float16}[tensor.type]
    data = np.frombuffer(bytes(tree.buffers[tensor.buffer].data), kind)
    rows = data.reshape(int(tensor.shape[0]), -1).astype(np.float32)
    if tensor.type == types.INT8:
        rows -= np.asarray(tensor.quantization.zeroPoint, np.float32).reshape(-1, 1)
        rows *= np.asarray(tensor.quantization.scale, np.float32).reshape(-1, 1)
    return rows


def _logits(tree: Any, graph: Any, schema: Any) -> int:
    """The tensor before the softmax: TF Hub's classifier ends without one."""
    try:
        return int(_last(tree, graph, schema.BuiltinOperator.SOFTMAX).inputs[0])
    except GraphError:
        return int(graph.outputs[0])


def _last(tree: Any, graph: Any, code: int) -> Any:
    for operator in reversed(graph.operators):
        if _code(tree, operator) == code:
            return operator
    raise GraphError(f"the graph has no operator {code}")


def _code(tree: Any, operator: Any) -> int:
    entry = tree.operatorCodes[operator.opcodeIndex]
    # Old files keep the code in the deprecated field only, new ones in both.
    return max(int(entry.builtinCode), int(entry.deprecatedBuiltinCode))
