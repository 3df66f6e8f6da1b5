/** The little that modules without a DOM, and Lit, take from a browser while they are loaded. */
globalThis.document = {
  baseURI: 'https://stadt.example/rathaus/',
  createTreeWalker: () => ({}),
  createComment: () => ({}),
};
globalThis.KeyboardEvent = class KeyboardEvent extends Event {
  constructor(type, init = {}) {
    super(type);
    const modifiers = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
    Object.assign(this, { key: '', ...modifiers, ...init });
  }
};
