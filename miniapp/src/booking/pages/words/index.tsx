import { LIMITS } from '@huifa/shared/consultations/booking.rules';
import { URGENCIES, URGENCY_LABELS } from '@huifa/shared/consultations/emergency';
import { View } from '@tarojs/components';
import { Button } from '../../../ui/button';
import { ChoiceRow } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { useBooking } from '../../draft';
import { HelpLines } from '../../../ui/help-lines';
import { StepPage, useNextStep } from '../../step-page';

export default function WordsStep() {
  const { value, change } = useBooking();
  const next = useNextStep('bookingWords');
  const fits = value.words.length <= LIMITS.words && value.opposingParty.length <= LIMITS.name;
  const foot = (
    <Button disabled={!fits} onTap={next}>
      {value.words || value.opposingParty ? '写好了，下一步' : '不写，下一步'}
    </Button>
  );
  return (
    <StepPage step="bookingWords" question="说说是什么事" foot={foot}>
      <Field
        label="发生了什么、想要什么结果"
        hint="可以不写，打电话时再说。只有接单的律师能看到"
        kind="words"
        value={value.words}
        onChange={(words) => change({ words })}
        limit={LIMITS.words}
      />
      <Field
        label="对方是谁"
        hint="可以不写。写了，能避开和对方有关系的律师"
        placeholder="姓名或者单位名"
        value={value.opposingParty}
        onChange={(opposingParty) => change({ opposingParty })}
        limit={LIMITS.name}
      />
      <View className="field-label">有没有急事？没有就不用选</View>
      {URGENCIES.map((urgency) => (
        <ChoiceRow
          key={urgency}
          many
          chosen={value.urgency === urgency}
          onTap={() => change({ urgency: value.urgency === urgency ? null : urgency })}
        >
          {URGENCY_LABELS[urgency]}
        </ChoiceRow>
      ))}
      <HelpLines topic={value.topic} urgency={value.urgency} />
    </StepPage>
  );
}
