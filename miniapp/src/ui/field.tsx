import { View } from '@tarojs/components';
import { TextInput, type TextInputProps } from './text-input';

interface FieldProps extends TextInputProps {
  hint?: string;
  error?: string | null;
  /** Shows how much is left once half of it is used, and says so when it is too much. */
  limit?: number;
}

/** A label, a reason why it is asked, the input, and what is wrong with it. */
export function Field({ hint, error = null, limit, ...input }: FieldProps) {
  const over = limit === undefined ? 0 : input.value.length - limit;
  const sentence = over > 0 ? `多了 ${over} 个字，请删短一点` : error;
  return (
    <View className="stack-tight">
      <View className="field-label">{input.label}</View>
      {hint && <View className="field-hint">{hint}</View>}
      <TextInput {...input} bad={sentence !== null} />
      {sentence && (
        <View className="field-error" role="alert" aria-role="alert">
          {sentence}
        </View>
      )}
      {limit !== undefined && over <= 0 && input.value.length * 2 > limit && (
        <View className="field-hint">{`还可以写 ${-over} 个字`}</View>
      )}
    </View>
  );
}
