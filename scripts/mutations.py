"""Small wrong versions of a module of rules, each one change away from it: what tests of those rules must notice."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
}
NAMES = {"min": "max", "max": "min", "all": "any", "any": "all"}
ATTRIBUTES = {"earliest": "latest", "latest": "earliest"}
OTHER_TEXT = "another text"


@dataclass(frozen=True, slots=True)
class Mutant:
    """`name` says where it is and what was changed; of several alike the later ones are numbered."""

    module: str
    name: str
    source: str


def mutants_of(module: str, source: str) -> list[Mutant]:
    """Every change of one comparison, operator, number, text, condition, argument, bound or result."""
    tree = ast.parse(source)
    found: dict[str, Mutant] = {}
    for where, old in list(changeable(tree, module.rpartition(".")[2])):
        for new in changed(old):
            name = f"{where}: {told(old, new)}"
            again = sum(name == one.partition(" #")[0] for one in found)
            name += f" #{again + 1}" if again else ""
            found[name] = Mutant(module, name, unparsed_with(tree, old, new))
    return list(found.values())


def changeable(node: ast.AST, where: str) -> Iterator[tuple[str, ast.AST]]:
    """What computes; not types, nor documentation, nor the words of an error."""
    for child in computing(node):
        inside = f"{where}.{child.name}" if isinstance(child, ast.FunctionDef | ast.ClassDef) else where
        yield inside, child
        yield from changeable(child, inside)


def computing(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.FunctionDef():
            yield from (default for default in [*node.args.defaults, *node.args.kw_defaults] if default)
            yield from node.body
        case ast.ClassDef():
            yield from node.body
        case ast.AnnAssign():
            yield from [node.value] if node.value else []
        case ast.Raise() | ast.Import() | ast.ImportFrom() | ast.Expr(value=ast.Constant()):
            pass
        case _:
            yield from ast.iter_child_nodes(node)


def changed(node: ast.AST) -> Iterator[ast.AST]:
    yield from changed_value(node)
    yield from changed_course(node)
    yield from changed_name(node)


def changed_value(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Compare(ops=operators):
            for number, operator in enumerate(operators):
                others = [*operators[:number], COMPARISONS[type(operator)](), *operators[number + 1 :]]
                yield ast.Compare(node.left, others, node.comparators)
        case ast.BinOp(op=operator) if type(operator) in OPERATORS:
            yield ast.BinOp(node.left, OPERATORS[type(operator)](), node.right)
        case ast.BoolOp(op=operator):
            yield ast.BoolOp(ast.Or() if isinstance(operator, ast.And) else ast.And(), node.values)
        case ast.UnaryOp(op=ast.USub() | ast.Not()):
            yield node.operand
        case ast.Constant():
            yield from changed_constant(node)


def changed_course(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.IfExp():
            yield ast.IfExp(node.test, node.orelse, node.body)
        case ast.If():
            yield ast.If(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse)
        case ast.comprehension(ifs=[_, *_]):
            yield ast.comprehension(node.target, node.iter, [], node.is_async)
        case ast.Return(value=value) if value is not None and not is_none(value):
            yield ast.Return(ast.Constant(None))


def changed_name(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Name(id=name) if name in NAMES:
            yield ast.Name(NAMES[name], node.ctx)
        case ast.Attribute(attr=name) if name in ATTRIBUTES:
            yield ast.Attribute(node.value, ATTRIBUTES[name], node.ctx)
        case ast.Call(keywords=[_, *_]):
            for dropped in node.keywords:
                yield ast.Call(node.func, node.args, [one for one in node.keywords if one is not dropped])


def changed_constant(node: ast.Constant) -> Iterator[ast.AST]:
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node.value, int):
        yield from (ast.Constant(node.value + 1), ast.Constant(node.value - 1))
    elif isinstance(node.value, str):
        yield ast.Constant(OTHER_TEXT)


def is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def told(old: ast.AST, new: ast.AST) -> str:
    """Of a condition without what follows from it, of a call only what was left out."""
    if isinstance(old, ast.If) and isinstance(new, ast.If):
        return f"if {ast.unparse(old.test)} → if {ast.unparse(new.test)}"
    if isinstance(old, ast.Call) and isinstance(new, ast.Call):
        dropped = next(one.arg for one in old.keywords if one not in new.keywords)
        return f"{ast.unparse(old.func)}(…) without {dropped}"
    if isinstance(old, ast.Return):
        return "return None"
    return f"{ast.unparse(old).strip()} → {ast.unparse(new).strip()}"


def unparsed_with(tree: ast.Module, old: ast.AST, new: ast.AST) -> str:
    """The module with one node in another's place; the tree stays as it was."""
    Swap(old, new).visit(tree)
    source = ast.unparse(ast.fix_missing_locations(tree))
    Swap(new, old).visit(tree)
    return source


class Swap(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        if node is self.old:
            return self.new
        visited: ast.AST = self.generic_visit(node)
        return visited
