import type { SwitchName } from './choice.js';
import type { Platform } from './keys.js';
import type { LinkName } from './links.js';
import type { Messages } from './messages/de.js';

export const sectionNames = ['about', 'text-size', 'keyboard', 'links'] as const;
export type SectionName = (typeof sectionNames)[number];
export type SizeCommand = 'larger' | 'smaller' | 'reset';

/** What the sections show, and whom they tell. */
export interface View {
  readonly messages: Messages;
  readonly platform: Platform;
  readonly links: Readonly<Partial<Record<LinkName, string>>>;
  /** Without it there are no buttons. */
  readonly canScale: boolean;
  /** Texts with percent signs. */
  readonly size: string;
  readonly coverage: string;
  readonly isPartial: boolean;
  /** The change was made elsewhere, and is announced there. */
  readonly isQuiet: boolean;
  readonly enabled: Readonly<Record<SizeCommand, boolean>>;
  readonly switches: readonly SwitchName[];
  readonly on: readonly SwitchName[];
  readonly isLocal: boolean;
  /** This section has the choice of the device. */
  readonly chooser: SectionName | undefined;
  readonly onSize: (command: SizeCommand, event: MouseEvent) => void;
  readonly onSwitch: (name: SwitchName, event: MouseEvent) => void;
  readonly onPlatform: (event: Event) => void;
}
