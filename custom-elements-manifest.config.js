/** What scripts/manifest.mjs writes to custom-elements.json: the public API, with paths in dist/. */
export default {
  globs: ['src/**/*.ts'],
  exclude: [
    'src/**/*.styles.ts',
    'src/**/*.generated.ts',
    'src/embed/**',
    'src/shared/messages/**',
  ],
  litelement: true,
  plugins: [publicOnly(), allowedValues(), elementsOnly(), distPaths()],
};

/** Leaves out what is private, protected, `#private` or marked `@internal`. */
function publicOnly() {
  const isPublic = ({ name, privacy, internal }) =>
    !internal && !name?.startsWith('#') && privacy !== 'private' && privacy !== 'protected';
  return {
    name: 'public-only',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.text);
      for (const member of node.members) {
        const tags = ts.getJSDocTags(member).map(({ tagName }) => tagName.text);
        const entry = declaration?.members?.find(({ name }) => name === member.name?.getText());
        if (entry && tags.includes('internal')) entry.internal = true;
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          declaration.members = declaration.members?.filter(isPublic);
          const fields = new Set(declaration.members?.map(({ name }) => name));
          declaration.attributes = declaration.attributes?.filter(
            ({ fieldName }) => !fieldName || fields.has(fieldName),
          );
        }
      }
    },
  };
}

/**
 * The words that an attribute knows, as its type: from `oneOf(tag, 'view', …, ['auto', 'map'])`, which is
 * where the elements check them. A list may take in another one by its name.
 */
function allowedValues() {
  const lists = new Map();
  const checks = [];
  const folderOf = (path) => path.split('/').at(-2);
  return {
    name: 'allowed-values',
    analyzePhase({ ts, node, moduleDoc }) {
      const elementsOf = (list) => {
        const array = ts.isAsExpression(list) ? list.expression : list;
        return ts.isArrayLiteralExpression(array) ? array.elements : [];
      };
      const words = (list) =>
        elementsOf(list).map((item) =>
          ts.isSpreadElement(item) ? { list: item.expression.getText() } : { word: item.text },
        );
      if (ts.isVariableDeclaration(node) && node.initializer) {
        const found = words(node.initializer);
        if (found.length > 0) lists.set(node.name.getText(), found);
      }
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'oneOf') return;
      const [, name, , allowed] = node.arguments;
      if (name?.text && allowed) {
        checks.push({ folder: folderOf(moduleDoc.path), name: name.text, allowed: words(allowed) });
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      const flat = (items) =>
        items.flatMap(({ list, word }) => (list ? flat(lists.get(list) ?? []) : [word]));
      for (const { path, declarations = [] } of customElementsManifest.modules) {
        for (const attribute of declarations.flatMap(({ attributes = [] }) => attributes)) {
          const check = checks.find(
            ({ folder, name }) => folder === folderOf(path) && name === attribute.name,
          );
          const values = check && flat(check.allowed);
          if (values?.length)
            attribute.type = { text: values.map((value) => `'${value}'`).join(' | ') };
        }
      }
    },
  };
}

/** Keeps the modules that declare an element. */
function elementsOnly() {
  return {
    name: 'elements-only',
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations }) =>
        declarations?.some(({ customElement }) => customElement),
      );
    },
  };
}

/** The analyzer names the sources; a package has what tsc makes of them. */
function distPaths() {
  const inDist = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
  const visit = (value) => {
    for (const [key, child] of Object.entries(value ?? {})) {
      if ((key === 'path' || key === 'module') && typeof child === 'string')
        value[key] = inDist(child);
      else if (typeof child === 'object') visit(child);
    }
  };
  return {
    name: 'dist-paths',
    packageLinkPhase: ({ customElementsManifest }) => visit(customElementsManifest),
  };
}
