import { render } from 'preact';
import '../../components/options/offered-content.css';
import { Options } from '../../components/options/Options';
import '../../components/options/options.css';
import '../../components/ui/tokens.css';
import { openOffered } from './offered';

const root = document.getElementById('options') as HTMLElement;
const offered = openOffered(draw);

function draw(): void {
  render(<Options offered={offered.props()} />, root);
}

void offered.read();
