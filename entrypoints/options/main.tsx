import { render } from 'preact';
import { Options } from '../../components/options/Options';
import '../../components/options/options.css';
import '../../components/ui/tokens.css';
import { openDraftSettings } from './drafts';

const drafts = openDraftSettings(draw);

function draw(): void {
  render(<Options drafts={drafts.props()} />, document.getElementById('options') as HTMLElement);
}

draw();
