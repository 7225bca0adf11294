import { render } from 'preact';
import { SendNote } from '../../components/record/SendNote';
import { openSending, type KeptNote, type ToSend } from '../../entrypoints/record/sending';

/** A page that has nothing but sending: the note to send is put into it by the test. */
let what: ToSend = { note: undefined, preview: '', hasIdentifiers: false };
const kept: KeptNote[] = [];
const timeoutMs = Number(new URLSearchParams(location.search).get('timeout'));
const root = document.getElementById('send') as HTMLElement;
const sending = openSending({ onChange: draw, onKept: (one) => void kept.push(one), ...(timeoutMs && { timeoutMs }) });

function draw(): void {
  render(<SendNote {...sending.props(what)} />, root);
}

Object.assign(globalThis, {
  kept,
  read: () => sending.read(),
  show(next: ToSend): void {
    what = next;
    draw();
  },
});
void sending.read();
