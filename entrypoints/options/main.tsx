import { render } from 'preact';
import { Options } from '../../components/options/Options';
import '../../components/options/options.css';
import '../../components/ui/tokens.css';

render(<Options />, document.getElementById('options') as HTMLElement);
