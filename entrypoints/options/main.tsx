import { render } from 'preact';
import { Options } from '../../components/options/Options';
import '../../components/ui/page.css';
import '../../components/options/options.css';
import '../../components/options/offered-content.css';
import '../../components/ui/tokens.css';
import { openDraftSettings } from './drafts';
import { openOffered } from './offered';
import { openPromptSettings } from './prompts';
import { openRecordSettings } from './record';
import { openReviewSettings } from './reviews';

const root = document.getElementById('options') as HTMLElement;
const drafts = openDraftSettings(draw);
const offered = openOffered(draw);
const prompts = openPromptSettings(draw);
const record = openRecordSettings(draw);
const reviews = openReviewSettings(draw);

function draw(): void {
  render(
    <Options
      record={record.props()}
      drafts={drafts.props()}
      reviews={reviews.props()}
      prompts={prompts.props()}
      offered={offered.props()}
    />,
    root,
  );
}

draw();
void offered.read();
