import { parseAst } from 'vite';

/** What a source file refers to outside itself, read from its syntax tree, so that comments and strings do not count. */
export interface SourceFacts {
  /** Everything that is loaded, in whichever way; null where the name is only known at run time. */
  imports: (string | null)[];
  /** Names that the file uses and never declares: globals, of the language or of a platform, values and types. */
  globals: string[];
  /** Every identifier and every string, wherever it stands: `electron.ipcMain` and `electron['ipcMain']` alike. */
  words: Set<string>;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/**
 * Reads the facts of one file.
 * @throws SyntaxError when the file does not parse
 */
export function sourceFacts(source: string, path: string): SourceFacts {
  const lang = path.endsWith('x') ? 'tsx' : 'ts';
  const program: unknown = parseAst(source, { lang, astType: 'ts' }, path);
  const visits = visit(program);
  const declared = new Set(visits.flatMap(namesDeclaredBy));
  const used = visits.filter(isReference).map(({ node }) => nameOf(node));
  return {
    imports: [...visits.flatMap(({ node }) => importsOf(node)), ...referenceDirectives(source)],
    globals: [...new Set(used)].filter((name) => !declared.has(name)),
    words: new Set(visits.flatMap(({ node }) => wordsOf(node))),
  };
}

interface Visit {
  node: Node;
  parent: Node | null;
  /** Under which key of its parent the node stands. */
  key: string;
}

/** Every node of the tree, put into one list: nested generators are slow here. */
function visit(value: unknown, parent: Node | null = null, key = '', into: Visit[] = []): Visit[] {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, parent, key, into);
  } else if (isNode(value)) {
    into.push({ node: value, parent, key });
    for (const [childKey, child] of Object.entries(value)) visit(child, value, childKey, into);
  }
  return into;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function nameOf(node: Node): string {
  return typeof node.name === 'string' ? node.name : '';
}

function wordsOf(node: Node): string[] {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return [nameOf(node)];
  const text = textOf(node);
  return text === null ? [] : [text];
}

/** The text of a string, or of a template without holes. */
function textOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis) || node.quasis.length !== 1) return null;
  const [quasi] = node.quasis as { value: { cooked: string } }[];
  return quasi?.value.cooked ?? null;
}

/** Functions that load what their first argument names. */
const loaders = new Set([
  'require',
  'require.resolve',
  'import.meta.resolve',
  'import.meta.glob',
  'process.getBuiltinModule',
]);

function importsOf(node: Node): (string | null)[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return [textOf(node.source)];
    case 'ExportNamedDeclaration':
      return node.source == null ? [] : [textOf(node.source)];
    case 'TSExternalModuleReference':
      return [textOf(node.expression)];
    case 'TSModuleDeclaration':
      return isNode(node.id) && node.id.type === 'Literal' ? [textOf(node.id)] : [];
    case 'CallExpression':
      return loaders.has(dotted(node.callee)) ? firstArgument(node) : [];
    case 'NewExpression':
      return dotted(node.callee) === 'URL' && isOnOwnUrl(node) ? firstArgument(node) : [];
    default:
      return [];
  }
}

/** `new URL('./worker.ts', import.meta.url)`, by which bundlers find workers and assets. */
function isOnOwnUrl(node: Node): boolean {
  return Array.isArray(node.arguments) && dotted(node.arguments[1]) === 'import.meta.url';
}

/** The text of the first argument, or of each of its items: `import.meta.glob` takes a list too. */
function firstArgument(node: Node): (string | null)[] {
  const [first]: unknown[] = Array.isArray(node.arguments) ? node.arguments : [];
  const isList = isNode(first) && first.type === 'ArrayExpression' && Array.isArray(first.elements);
  return isList ? (first.elements as unknown[]).map(textOf) : [textOf(first)];
}

/** `import.meta.glob` as text; empty for anything but names and dots. */
function dotted(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier') return nameOf(node);
  if (node.type === 'MetaProperty') return `${dotted(node.meta)}.${dotted(node.property)}`;
  if (node.type !== 'MemberExpression') return '';
  const property = node.computed === true ? textOf(node.property) : dotted(node.property);
  return `${dotted(node.object)}.${property ?? ''}`;
}

/** `/// <reference types="node" />` is a comment to the parser and an import to the compiler. */
function referenceDirectives(source: string): string[] {
  return [...source.matchAll(/^\s*\/\/\/\s*<reference\s+(?:types|path|lib)\s*=\s*["']([^"']*)["']/gm)].map(
    ([, name]) => `reference:${name}`,
  );
}

/** Node type → the keys under which an identifier is a mere label, and no use of a variable or type. */
const labels: Readonly<Record<string, readonly string[]>> = {
  MemberExpression: ['property'],
  Property: ['key'],
  MethodDefinition: ['key'],
  PropertyDefinition: ['key'],
  AccessorProperty: ['key'],
  TSAbstractMethodDefinition: ['key'],
  TSAbstractPropertyDefinition: ['key'],
  TSPropertySignature: ['key'],
  TSMethodSignature: ['key'],
  TSEnumMember: ['id'],
  TSQualifiedName: ['right'],
  TSNamedTupleMember: ['label'],
  TSImportType: ['qualifier'],
  ImportSpecifier: ['imported'],
  ExportSpecifier: ['exported'],
  ExportAllDeclaration: ['exported'],
  ImportAttribute: ['key'],
  LabeledStatement: ['label'],
  BreakStatement: ['label'],
  ContinueStatement: ['label'],
  MetaProperty: ['meta', 'property'],
};

function isReference({ node, parent, key }: Visit): boolean {
  if (node.type !== 'Identifier' || nameOf(node) === 'this') return false;
  const isLabel = parent !== null && (labels[parent.type]?.includes(key) ?? false) && parent.computed !== true;
  const isReexport = parent?.type === 'ExportSpecifier' && key === 'local';
  return !isLabel && !isReexport;
}

/** Node type → the keys under which a name is declared. */
const declarations: Readonly<Record<string, readonly string[]>> = {
  VariableDeclarator: ['id'],
  FunctionDeclaration: ['id', 'params'],
  FunctionExpression: ['id', 'params'],
  ArrowFunctionExpression: ['params'],
  ClassDeclaration: ['id'],
  ClassExpression: ['id'],
  CatchClause: ['param'],
  ImportSpecifier: ['local'],
  ImportDefaultSpecifier: ['local'],
  ImportNamespaceSpecifier: ['local'],
  TSImportEqualsDeclaration: ['id'],
  TSTypeAliasDeclaration: ['id'],
  TSInterfaceDeclaration: ['id'],
  TSEnumDeclaration: ['id'],
  TSTypeParameter: ['name'],
  TSMappedType: ['key'],
  TSIndexSignature: ['parameters'],
  TSFunctionType: ['params'],
  TSConstructorType: ['params'],
  TSMethodSignature: ['params'],
  TSCallSignatureDeclaration: ['params'],
  TSConstructSignatureDeclaration: ['params'],
  TSEmptyBodyFunctionExpression: ['params'],
  TSDeclareFunction: ['params'],
};

/** A name that is only declared to exist elsewhere (`declare const document: …`) is not declared by this file. */
function namesDeclaredBy({ node, parent }: Visit): string[] {
  if (parent?.declare === true || node.declare === true) return [];
  return (declarations[node.type] ?? []).flatMap((key) => namesIn(node[key]));
}

/** The names that a pattern binds: `{ a, b: [c = 1], ...d }` binds a, c and d. */
function namesIn(pattern: unknown): string[] {
  if (Array.isArray(pattern)) return pattern.flatMap(namesIn);
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [nameOf(pattern)];
    case 'ObjectPattern':
      return namesIn(pattern.properties);
    case 'Property':
      return namesIn(pattern.value);
    case 'ArrayPattern':
      return namesIn(pattern.elements);
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'RestElement':
      return namesIn(pattern.argument);
    case 'TSParameterProperty':
      return namesIn(pattern.parameter);
    default:
      return [];
  }
}
