import { lastCopiedAt } from '../../utils/consultation/consultation';
import { CLOSE_CHECKS } from '../../utils/consultation/checks';
import { inUse } from '../../utils/consultation/local-content';
import { Checklist } from './Checklist';
import { ChoiceField } from './ChoiceField';
import { CopyNote } from './CopyNote';
import { NoteField } from './NoteField';
import { Rows } from './Rows';
import { SafetyNets } from './SafetyNets';
import type { StageProps } from './Stages';

/** Summing up: what was said, what they took from it, what to look out for, what happens next. */
export function Close(props: StageProps) {
  const { consultation, local, calls, settings, onChange } = props;
  return (
    <>
      <NoteField {...props} id="summary" />
      <Checklist {...props} name="Asked" checks={CLOSE_CHECKS} />
      <ChoiceField {...props} id="teachBack" />
      <ChoiceField {...props} id="attempts" />
      <h2>Medicines, as said</h2>
      <Rows list="medicines" name="Medicine" rows={consultation.medicines} onChange={onChange} />
      <SafetyNets
        safetyNets={consultation.safetyNets}
        leaflets={inUse([], local.leaflets)}
        copiedAt={lastCopiedAt(consultation)}
        onChange={onChange}
      />
      <NoteField {...props} id="noSafetyNet" />
      <h2>What happens next</h2>
      <Rows list="nextSteps" name="Next step" rows={consultation.nextSteps} onChange={onChange} />
      <ChoiceField {...props} id="nextContact" />
      <ChoiceField {...props} id="attendance" />
      <ChoiceField {...props} id="failedContact" />
      <ChoiceField {...props} id="spokenWith" />
      <ChoiceField {...props} id="outcome" />
      {calls && settings && <CopyNote {...props} {...{ calls, settings }} />}
    </>
  );
}
