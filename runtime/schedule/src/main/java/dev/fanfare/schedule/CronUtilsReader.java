package dev.fanfare.schedule;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.field.CronFieldName;
import com.cronutils.model.field.expression.Always;
import com.cronutils.model.field.expression.And;
import com.cronutils.model.field.expression.Between;
import com.cronutils.model.field.expression.Every;
import com.cronutils.model.field.expression.FieldExpression;
import com.cronutils.model.field.expression.On;
import com.cronutils.model.field.value.FieldValue;
import com.cronutils.parser.CronParser;

/**
 * Lets cron-utils parse, and turns its tree into sets of numbers. The only class that knows the
 * library; nothing is asked of it about time.
 */
final class CronUtilsReader {

  private static final CronParser PARSER =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

  private CronUtilsReader() {}

  /**
   * Reads the five fields.
   *
   * @throws CronSyntaxException if the library refuses them
   */
  static LocalSlots read(CronText text) {
    Cron cron = parse(text.toString());
    long weekdays = values(cron, CronFieldName.DAY_OF_WEEK, 0, 6);
    return new LocalSlots(
        values(cron, CronFieldName.MINUTE, 0, 59),
        (int) values(cron, CronFieldName.HOUR, 0, 23),
        (int) values(cron, CronFieldName.DAY_OF_MONTH, 1, 31),
        (int) values(cron, CronFieldName.MONTH, 1, 12),
        (int) (weekdays | (weekdays >> 7)) & 0x7f,
        text.eitherDay());
  }

  private static Cron parse(String text) {
    try {
      return PARSER.parse(text);
    } catch (IllegalArgumentException e) {
      throw new CronSyntaxException("'" + text + "' is no cron expression: " + e.getMessage());
    }
  }

  /** The numbers that a field names, each a bit. */
  private static long values(Cron cron, CronFieldName field, int low, int high) {
    return values(cron.retrieve(field).getExpression(), low, high);
  }

  private static long values(FieldExpression expression, int low, int high) {
    if (expression instanceof And list) {
      return list.getExpressions().stream()
          .mapToLong(entry -> values(entry, low, high))
          .reduce(0, (a, b) -> a | b);
    }
    if (expression instanceof Every every) {
      return every.getExpression() instanceof On from
          ? stepped(number(from.getTime()), high, number(every.getPeriod()))
          : everyNth(values(every.getExpression(), low, high), number(every.getPeriod()));
    }
    if (expression instanceof Between range) {
      return stepped(number(range.getFrom()), number(range.getTo()), 1);
    }
    if (expression instanceof On value) {
      return 1L << number(value.getTime());
    }
    if (expression instanceof Always) {
      return stepped(low, high, 1);
    }
    throw new CronSyntaxException(
        "'" + expression.asString() + "' is no part of a cron expression");
  }

  private static long stepped(int from, int to, int step) {
    long bits = 0;
    for (int value = from; value <= to; value += step) {
      bits |= 1L << value;
    }
    return bits;
  }

  /** Of a range without holes, the first value and every nth after it. */
  private static long everyNth(long range, int step) {
    int from = Long.numberOfTrailingZeros(range);
    return range & stepped(from, 63, step);
  }

  private static int number(FieldValue<?> value) {
    return (Integer) value.getValue();
  }
}
