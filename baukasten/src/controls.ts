import { attributes } from './attributes.generated.js';
import { groups, isOffered, type Group, type Label, labels } from './labels.js';
import type { Widget } from './widgets.js';

export type Kind =
  'text' | 'switch' | 'choice' | 'url' | 'number' | 'city' | 'cities' | 'words' | 'source';

/** A field of the form: an attribute as the manifest knows it, in German. */
export interface Control extends Omit<Label, 'kind' | 'preset'> {
  readonly name: string;
  readonly kind: Kind;
  /** What holds without the attribute. */
  readonly preset: string;
}

/** The fields of a widget in the order of the form. */
export function controlsOf(widget: Widget): readonly Control[] {
  const table = labels[widget];
  const facts = attributes[widget] ?? [];
  return Object.keys(table).flatMap((name) => {
    const label = table[name];
    const fact = facts.find((attribute) => attribute.name === name);
    if (!label || !fact || !isOffered(label)) return [];
    const kind = label.kind ?? (fact.isSwitch ? 'switch' : fact.values.length ? 'choice' : 'text');
    const preset = label.preset?.join(' ') ?? fact.preset;
    return [{ ...label, name, kind, preset }];
  });
}

/** The same by the groups that the widget has. */
export function groupedControls(
  widget: Widget,
): readonly { group: Group; title: string; controls: readonly Control[] }[] {
  const all = controlsOf(widget);
  return (Object.keys(groups) as Group[])
    .map((group) => ({
      group,
      title: groups[group],
      controls: all.filter((control) => control.group === group),
    }))
    .filter(({ controls }) => controls.length > 0);
}

/** The words of a value that the control knows, in its order. */
export function wordsOf({ values = {}, preset }: Control, value: string | undefined): string[] {
  const given = (value ?? preset).split(/\s+/);
  return Object.keys(values).filter((word) => given.includes(word));
}
