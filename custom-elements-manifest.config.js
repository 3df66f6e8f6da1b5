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
  plugins: [publicOnly(), elementsOnly(), distPaths()],
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
