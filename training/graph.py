"""ONNX graphs written by hand rather than traced, in int8 or in fp32.

They use the fused operators of ONNX Runtime (com.microsoft: QAttention, BiasGelu, DynamicQuantizeMatMul, FusedMatMul):
at one sentence a run the count of operators matters as much as the arithmetic.
"""

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from model import HEADS

OPSET = 17

Weights = dict[str, np.ndarray]
# Name, type and shape of inputs or outputs.
Values = list[tuple[str, int, list]]


def quantized_columns(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Symmetric int8 with one scale a column."""
    scale = np.maximum(np.abs(weight).max(0), 1e-8) / 127
    return np.clip(np.round(weight / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


def evening_factor(channel_range: np.ndarray, weight: np.ndarray, strength: float = 0.8) -> np.ndarray:
    """What to divide each channel of an activation by, and to multiply its row of the weight by."""
    wide = np.maximum(channel_range, 1e-5) ** strength / np.maximum(np.abs(weight).max(1), 1e-5) ** (1 - strength)
    return (wide / np.exp(np.log(wide).mean())).astype(np.float32)


class Graph:
    """Collects nodes and constants; every method returns the name of its output."""

    def __init__(self, int8: bool, ranges: dict[str, np.ndarray]):
        self.int8 = int8
        self.ranges = ranges
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def constant(self, name: str, value: np.ndarray) -> str:
        self.constants.setdefault(name, numpy_helper.from_array(value.copy(order="C"), name))
        return name

    def numbers(self, *values: int) -> str:
        return self.constant("int_" + "_".join(map(str, values)), np.array(values, dtype=np.int64))

    def node(self, operator: str, inputs: list[str], name: str, count: int = 1, fused: bool = False, **attributes):
        outputs = [name] if count == 1 else [f"{name}_{index}" for index in range(count)]
        domain = "com.microsoft" if fused else ""
        self.nodes.append(helper.make_node(operator, inputs, outputs, name=name, domain=domain, **attributes))
        return outputs[0] if count == 1 else outputs

    def embedding(self, table: np.ndarray, index: str, name: str) -> str:
        """Rows of a table; in int8 every row has its own scale."""
        if not self.int8:
            return self.node("Gather", [self.constant(f"{name}_table", table), index], name)
        rows, scale = quantized_columns(table.T)
        found = self.node("Gather", [self.constant(f"{name}_table", rows.T), index], f"{name}_row")
        scale_found = self.node("Gather", [self.constant(f"{name}_scale", scale[:, None]), index], f"{name}_row_scale")
        return self.node("Mul", [self.node("Cast", [found], f"{name}_cast", to=TensorProto.FLOAT), scale_found], name)

    def even(self, x: str, weight: np.ndarray, name: str) -> tuple[str, np.ndarray]:
        """Moves the wide channels of x into the weight's rows (SmoothQuant), so that one range fits all channels."""
        if not self.int8 or name not in self.ranges:
            return x, weight
        factor = evening_factor(self.ranges[name], weight)
        return self.node("Mul", [x, self.constant(f"{name}_even", 1 / factor)], f"{name}_evened"), weight * factor[:, None]

    def matmul(self, x: str, weight: np.ndarray, name: str, bias: np.ndarray | None = None, int8: bool = True) -> str:
        """x @ weight (+ bias); in int8 the range of x is taken over the run."""
        if self.int8 and int8:
            x, weight = self.even(x, weight, name)
            quantized, scale = quantized_columns(weight)
            inputs = [x, self.constant(f"{name}_weight", quantized), self.constant(f"{name}_scale", scale),
                      self.constant(f"{name}_zero", np.zeros(len(scale), dtype=np.int8))]
            if bias is not None:
                inputs.append(self.constant(f"{name}_bias", bias))
            return self.node("DynamicQuantizeMatMul", inputs, name, fused=True)
        product = self.node("MatMul", [x, self.constant(f"{name}_weight", weight)], name if bias is None else f"{name}_product")
        return product if bias is None else self.node("Add", [product, self.constant(f"{name}_bias", bias)], name)

    def attention(self, x: str, weight: np.ndarray, bias: np.ndarray, mask: str, name: str) -> str:
        """Self-attention, without the output projection."""
        bias_name = self.constant(f"{name}_bias", bias)
        if not self.int8:
            inputs = [x, self.constant(f"{name}_weight", weight), bias_name, mask]
            return self.node("Attention", inputs, name, fused=True, num_heads=HEADS)
        x, weight = self.even(x, weight, name)
        quantized, scale = quantized_columns(weight)
        x_int8, x_scale, x_zero = self.node("DynamicQuantizeLinear", [x], f"{name}_input", 3)
        inputs = [x_int8, self.constant(f"{name}_weight", quantized), bias_name, x_scale,
                  self.constant(f"{name}_scale", scale), mask, x_zero,
                  self.constant(f"{name}_zero", np.zeros(len(scale), dtype=np.int8))]
        return self.node("QAttention", inputs, name, fused=True, num_heads=HEADS)

    def norm_of_sum(self, x: str, skip: str, gamma: np.ndarray, beta: np.ndarray, name: str) -> str:
        """Layer normalisation of x + skip; two plain operators take a third of the time of SkipLayerNormalization."""
        total = self.node("Add", [x, skip], f"{name}_sum")
        constants = [self.constant(f"{name}_gamma", gamma), self.constant(f"{name}_beta", beta)]
        return self.node("LayerNormalization", [total, *constants], name, axis=-1, epsilon=1e-12)

    def layers(self, x: str, weights: Weights, prefix: str, mask: str) -> str:
        """The transformer layers whose weights begin with `prefix`; their outputs are called layer0_norm, layer1_norm, …"""
        for index in range(sum(name.startswith(prefix) and name.endswith("qkv.weight") for name in weights)):
            name, of = f"layer{index}", lambda part: weights[f"{prefix}{index}.{part}"]
            attended = self.attention(x, of("qkv.weight").T, of("qkv.bias"), mask, f"{name}_attention")
            attended = self.matmul(attended, of("attended.weight").T, f"{name}_attended", of("attended.bias"))
            x = self.norm_of_sum(attended, x, of("attended_norm.weight"), of("attended_norm.bias"), f"{name}_attended_norm")
            inner = self.matmul(x, of("inner.weight").T, f"{name}_inner")
            inner = self.node("BiasGelu", [inner, self.constant(f"{name}_inner_bias", of("inner.bias"))], f"{name}_gelu", fused=True)
            outer = self.matmul(inner, of("outer.weight").T, f"{name}_outer", of("outer.bias"))
            x = self.norm_of_sum(outer, x, of("outer_norm.weight"), of("outer_norm.bias"), f"{name}_norm")
        return x

    def model(self, name: str, inputs: Values, outputs: Values) -> onnx.ModelProto:
        """What was collected, as a model with these inputs and outputs."""
        body = helper.make_graph(
            self.nodes, name,
            [helper.make_tensor_value_info(*value) for value in inputs],
            [helper.make_tensor_value_info(*value) for value in outputs],
            list(self.constants.values()),
        )
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)]
        return helper.make_model(body, opset_imports=opsets, ir_version=8, producer_name="sitrep-training")


def layer_products(layers: torch.nn.ModuleList) -> dict[str, torch.nn.Module]:
    """The products of transformer layers by their names in the graph."""
    parts = (("qkv", "attention"), ("attended", "attended"), ("inner", "inner"), ("outer", "outer"))
    return {f"layer{index}_{name}": getattr(layer, part) for index, layer in enumerate(layers) for part, name in parts}


def watch_channels(products: dict[str, torch.nn.Module]) -> dict[str, np.ndarray]:
    """The largest magnitude of each input channel of each product, filled by whatever runs through them from now on."""
    ranges: dict[str, np.ndarray] = {}

    def watch(product: torch.nn.Module, name: str) -> None:
        def note(_, inputs, __):
            seen = inputs[0].abs().flatten(0, -2).max(0).values.numpy()
            ranges[name] = np.maximum(ranges[name], seen) if name in ranges else seen

        product.register_forward_hook(note)

    for name, product in products.items():
        watch(product, name)
    return ranges
