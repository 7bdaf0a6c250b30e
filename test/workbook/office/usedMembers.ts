import ts from "typescript";

/** A member of Microsoft's API that the program uses. */
export interface UsedMember {
  /** `Range.copyFrom` */
  readonly member: string;
  /** The requirement set that brought it, such as `ExcelApi 1.9`; null: it needs none. */
  readonly set: string | null;
  /** The set that is asked for where it is used; null: none is. */
  readonly gate: string | null;
  readonly file: string;
}

/** Declared in the types of Office.js. */
const isOffice = (node: ts.Node): boolean => node.getSourceFile().fileName.includes("/@types/office-js/");

/** Every member of Office.js used in these files, with the set its documentation names. */
export function usedMembers(program: ts.Program, files: readonly string[]): UsedMember[] {
  const checker = program.getTypeChecker();
  const found: UsedMember[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file)!;
    const visit = (node: ts.Node): void => {
      for (const [name, symbol] of symbolsOf(node, checker)) {
        const declaration = symbol.declarations?.find(isOffice);
        if (declaration && isMember(declaration)) {
          found.push({ member: `${ownerOf(declaration)}.${name}`, set: setOf(declaration), gate: gateOf(node), file });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/** What a node names: `range.values`, `{ rowHidden: true }` where options are wanted, `const { format } = range`. */
function symbolsOf(node: ts.Node, checker: ts.TypeChecker): [string, ts.Symbol][] {
  if (ts.isPropertyAccessExpression(node)) {
    const symbol = checker.getSymbolAtLocation(node.name);
    return symbol ? [[node.name.text, symbol]] : [];
  }
  if (ts.isObjectLiteralExpression(node)) {
    const wanted = checker.getContextualType(node);
    return node.properties.flatMap((property) => {
      const name = property.name && ts.isIdentifier(property.name) ? property.name.text : undefined;
      const symbol = name === undefined ? undefined : wanted?.getProperty(name);
      return name !== undefined && symbol ? [[name, symbol] as [string, ts.Symbol]] : [];
    });
  }
  if (ts.isObjectBindingPattern(node)) {
    const type = checker.getTypeAtLocation(node);
    return node.elements.flatMap(({ propertyName, name }) => {
      const text = (propertyName ?? name).getText();
      const symbol = type.getProperty(text);
      return symbol ? [[text, symbol] as [string, ts.Symbol]] : [];
    });
  }
  return [];
}

const isMember = (node: ts.Declaration): boolean =>
  ts.isMethodDeclaration(node) ||
  ts.isMethodSignature(node) ||
  ts.isPropertyDeclaration(node) ||
  ts.isPropertySignature(node) ||
  (ts.isFunctionDeclaration(node) && isOffice(node));

const ownerOf = (node: ts.Declaration): string => {
  const owner = node.parent as ts.Node & { name?: ts.Node };
  return owner.name?.getText() ?? (ts.isModuleBlock(owner) ? owner.parent.name.getText() : "");
};

const setOf = (node: ts.Declaration): string | null => {
  for (let at: ts.Node | undefined = node; at && !ts.isSourceFile(at); at = at.parent) {
    const text = at.getSourceFile().text.slice(at.getFullStart(), at.getStart());
    const named = [...text.matchAll(/\[\s*Api set:\s*([A-Za-z]+ [0-9.]+)/g)].at(-1);
    if (named) return named[1]!;
  }
  return null;
};

/**
 * `supports("1.13") ? … here … : other`, `if (supports("1.13")) { … here … }`, or after `if (!supports("1.13")) { …; return }`.
 */
function gateOf(node: ts.Node): string | null {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (ts.isConditionalExpression(parent) && parent.whenTrue === at) {
      const gate = askedIn(parent.condition);
      if (gate) return gate;
    }
    if (ts.isIfStatement(parent) && parent.thenStatement === at) {
      const gate = askedIn(parent.expression);
      if (gate) return gate;
    }
    if (ts.isBlock(parent)) {
      for (const before of parent.statements) {
        if (before === at) break;
        const gate = ts.isIfStatement(before) && isLeft(before.thenStatement) ? refusedIn(before.expression) : null;
        if (gate) return gate;
      }
    }
  }
  return null;
}

const isLeft = (statement: ts.Statement): boolean => {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last));
};

const askedIn = (condition: ts.Expression): string | null => {
  const calls = ts.isBinaryExpression(condition) ? [condition.left, condition.right] : [condition];
  for (const call of calls) {
    if (!ts.isCallExpression(call) || call.expression.getText() !== "supports") continue;
    const [version] = call.arguments;
    if (version && ts.isStringLiteral(version)) return version.text;
  }
  return null;
};

const refusedIn = (condition: ts.Expression): string | null =>
  ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken
    ? askedIn(condition.operand)
    : null;
