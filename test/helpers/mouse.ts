import { resetMouse, sendMouse } from '@web/test-runner-commands';

type At = [x: number, y: number];

function middleOf(element: Element): At {
  element.scrollIntoView({ block: 'center', inline: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** A real click in the middle of an element. */
export async function click(element: Element): Promise<void> {
  await sendMouse({ type: 'click', position: middleOf(element) });
}

/** Moves the real pointer to the middle of an element. */
export async function hover(element: Element): Promise<void> {
  await sendMouse({ type: 'move', position: middleOf(element) });
}

/** Takes the pointer away, so that the next test starts without hover. */
export async function leave(): Promise<void> {
  await sendMouse({ type: 'move', position: [1, 1] });
  await resetMouse();
}
