/**
 * `npm run house`: the size of the house, measured from the files that git tracks or would track.
 * Product is what ships or builds what ships: `shared`, `src-main`, `src-renderer` and `.tools`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { parseAst } from 'vite';
import { program } from './run/program.mjs';

const root = resolve(import.meta.dirname, '..');
const productFolders = ['shared', 'src-main', 'src-renderer', '.tools'];

/** A function that is longer does more than one thing. */
const longest = 100;

/** @typedef {{ path: string, source: string, lines: number }} SourceFile */

await program(async () => {
  const files = productFiles();
  const code = files.filter(({ path }) => /\.(tsx?|mjs)$/.test(path));
  const css = files.filter(({ path }) => path.endsWith('.css'));
  const folders = countsBy(files, ({ path }) => dirname(path));
  const long = code.flatMap(longFunctions);
  const circles = circlesOf(code);
  const [[fullestFolder, most] = ['', 0]] = [...folders].sort(([, a], [, b]) => b - a);
  const rows = [
    ['lines of TypeScript and mjs', sum(code)],
    ['lines of CSS', sum(css)],
    ['files', files.length],
    ['code files under 20 lines', code.filter(({ lines }) => lines < 20).length],
    [`files in one folder, without subfolders (${fullestFolder})`, most],
    [`functions longer than ${longest} lines`, long.length],
    ['circles of files', circles.length],
  ];
  for (const [name, figure] of rows) process.stdout.write(`${String(figure).padStart(7)}  ${name}\n`);
  for (const line of [...long, ...circles.map((circle) => circle.join(' ⇄ '))])
    process.stdout.write(`         ${line}\n`);
  return 0;
});

/** @returns {SourceFile[]} */
function productFiles() {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...productFolders], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((path) => /\.(tsx?|mjs|css)$/.test(path) && existsSync(join(root, path)))
    .map((path) => {
      const source = readFileSync(join(root, path), 'utf8');
      return { path, source, lines: source.split('\n').length - 1 };
    });
}

/** @param {readonly SourceFile[]} files */
function sum(files) {
  return files.reduce((total, { lines }) => total + lines, 0);
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => string} keyOf
 */
function countsBy(items, keyOf) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/**
 * @param {SourceFile} file
 * @returns {string[]}
 */
function longFunctions({ path, source }) {
  const lineAt = (/** @type {number} */ offset) => source.slice(0, offset).split('\n').length;
  return nodesOf(syntaxOf(path, source))
    .filter(({ type }) => /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type))
    .map(({ start, end }) => ({ from: lineAt(start), to: lineAt(end) }))
    .filter(({ from, to }) => to - from + 1 > longest)
    .map(({ from, to }) => `${path}:${from} has ${to - from + 1} lines`);
}

/**
 * @param {string} path
 * @param {string} source
 */
function syntaxOf(path, source) {
  const lang = path.endsWith('x') ? 'tsx' : path.endsWith('.mjs') ? 'js' : 'ts';
  return parseAst(source, lang === 'js' ? {} : { lang, astType: 'ts' }, path);
}

/** @typedef {{ type: string, start: number, end: number, source?: { value?: unknown } | null }} SyntaxNode */

/**
 * @param {unknown} value
 * @param {SyntaxNode[]} into
 * @returns {SyntaxNode[]}
 */
function nodesOf(value, into = []) {
  if (Array.isArray(value)) for (const item of value) nodesOf(item, into);
  else if (typeof value === 'object' && value !== null && 'type' in value) {
    into.push(/** @type {SyntaxNode} */ (value));
    for (const child of Object.values(value)) nodesOf(child, into);
  }
  return into;
}

/**
 * Files that import each other, however long the way around; types count too.
 * @param {readonly SourceFile[]} files
 * @returns {string[][]}
 */
function circlesOf(files) {
  const paths = new Set(files.map(({ path }) => path));
  const imports = new Map(files.map((file) => [file.path, importsOf(file).filter((path) => paths.has(path))]));
  /** @type {Map<string, Set<string>>} */
  const reachable = new Map();
  for (const path of paths) reachable.set(path, reachedFrom(path, imports));
  const circles = [...paths].map((path) =>
    [...(reachable.get(path) ?? [])].filter((other) => reachable.get(other)?.has(path)).sort(),
  );
  return [...new Map(circles.filter(({ length }) => length > 0).map((circle) => [circle.join(), circle])).values()];
}

/**
 * @param {string} from
 * @param {ReadonlyMap<string, readonly string[]>} imports
 */
function reachedFrom(from, imports) {
  /** @type {Set<string>} */
  const reached = new Set();
  const waiting = [...(imports.get(from) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(imports.get(next) ?? []));
  }
  return reached;
}

/**
 * @param {SourceFile} file
 * @returns {string[]}
 */
function importsOf({ path, source }) {
  return nodesOf(syntaxOf(path, source)).flatMap(({ type, source: from }) => {
    if (!/^(ImportDeclaration|ExportNamedDeclaration|ExportAllDeclaration|ImportExpression)$/.test(type)) return [];
    const specifier = from?.value;
    return typeof specifier === 'string' && specifier.startsWith('.')
      ? [posix.normalize(posix.join(posix.dirname(path), specifier))]
      : [];
  });
}
