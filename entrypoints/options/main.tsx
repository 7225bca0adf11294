import { render } from 'preact';
import '../../components/options/offered-content.css';
import { Options } from '../../components/options/Options';
import '../../components/options/options.css';
import '../../components/ui/tokens.css';
import { openDraftSettings } from './drafts';
import { openOffered } from './offered';

const root = document.getElementById('options') as HTMLElement;
const drafts = openDraftSettings(draw);
const offered = openOffered(draw);

function draw(): void {
  render(<Options drafts={drafts.props()} offered={offered.props()} />, root);
}

draw();
void offered.read();
