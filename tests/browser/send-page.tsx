import { render } from 'preact';
import { SendNote } from '../../components/record/SendNote';
import { openSending } from '../../entrypoints/record/sending';
import type { ReadyNote } from '../../utils/record/fhir/to-ready-note';

/** A page that has nothing but sending: the note to send is put into it by the test. */
let what: ReadyNote = { is: 'not ready', why: '' };
const timeoutMs = Number(new URLSearchParams(location.search).get('timeout'));
const root = document.getElementById('send') as HTMLElement;
const sending = openSending({ onChange: draw, ...(timeoutMs && { timeoutMs }) });

function draw(): void {
  render(<SendNote {...sending.props(what)} />, root);
}

Object.assign(globalThis, {
  read: () => sending.read(),
  show(next: ReadyNote): void {
    what = next;
    draw();
  },
});
void sending.read();
