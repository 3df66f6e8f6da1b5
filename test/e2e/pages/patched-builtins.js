/**
 * What Prototype 1.6 and MooTools up to 1.5 did to the built-ins, in one page (embedding.md, section 6):
 * written anew after what they break, so that each of it is there at once.
 */
(function () {
  'use strict';
  function broken(name) {
    return function () {
      throw new TypeError('broken by the page: ' + name);
    };
  }
  // Enumerable, as their additions were: `for…in` finds them.
  Array.prototype.each = function (visit) {
    for (let index = 0; index < this.length; index += 1) visit(this[index], index);
    return this;
  };
  Array.prototype.contains = function (item) {
    return this.indexOf(item) >= 0;
  };
  Function.prototype.extend = function () {
    return this;
  };
  String.prototype.capitalize = function () {
    return this.charAt(0).toUpperCase() + this.slice(1);
  };
  Array.from = broken('Array.from');
  Array.prototype.entries = broken('Array.prototype.entries');
  const fold = Array.prototype.reduce;
  Array.prototype.reduce = function (callback) {
    return fold.call(this, callback); // drops the initial value
  };
  Array.prototype.toJSON = function () {
    return '[' + this.map((item) => JSON.stringify(item)).join(', ') + ']'; // quoted twice
  };
  String.prototype.startsWith = function (text) {
    return this.lastIndexOf(text, 0) === 0; // drops the position
  };
  Function.prototype.bind = function (that) {
    const bound = this;
    return function () {
      return bound.apply(that, arguments); // drops what was bound, and can't be constructed
    };
  };
  Element.prototype.remove = function () {
    this.parentNode.removeChild(this); // throws on a detached node
    return this;
  };
  window.Event = function (event) {
    return event.target; // throws without an event of the browser's
  };
  window.$ = window.$$ = function () {
    return null;
  };
})();
