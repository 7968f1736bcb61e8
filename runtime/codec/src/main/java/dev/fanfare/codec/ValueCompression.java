package dev.fanfare.codec;

import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The packing of JSON into a body with a checksum: compressed from 4 KiB on, where that saves. */
final class ValueCompression {

  private static final int LEAST = 4096;

  private ValueCompression() {}

  static EncodedValue pack(byte[] json) {
    if (json.length > ValueCodec.MAX_BYTES) {
      throw new UnstorableValueException(
          "a value takes more than 64 MiB as JSON: put it in a file and yield its Path", null);
    }
    byte[] deflated = json.length < LEAST ? json : deflated(json);
    return deflated == json
        ? new EncodedValue(EncodedValue.JSON, json.length, crc(json), json)
        : new EncodedValue(EncodedValue.DEFLATED_JSON, json.length, crc(deflated), deflated);
  }

  static byte[] unpack(EncodedValue encoded) {
    byte[] body = encoded.body();
    if (crc(body) != encoded.crc()) {
      throw damaged("its checksum is wrong");
    }
    byte[] json =
        switch (encoded.form()) {
          case EncodedValue.JSON -> body;
          case EncodedValue.DEFLATED_JSON -> inflated(body, encoded.size());
          default -> throw damaged("its form " + encoded.form() + " is not known");
        };
    if (json.length != encoded.size()) {
      throw damaged("its size is not " + encoded.size());
    }
    return json;
  }

  /** The bytes compressed; the same array if that saves less than an eighth. */
  private static byte[] deflated(byte[] json) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(json);
      deflater.finish();
      byte[] target = new byte[json.length - json.length / 8];
      int length = deflater.deflate(target);
      return deflater.finished() ? Arrays.copyOf(target, length) : json;
    } finally {
      deflater.end();
    }
  }

  private static byte[] inflated(byte[] body, int size) {
    if (size < LEAST || size > ValueCodec.MAX_BYTES) {
      throw damaged("its size " + size + " cannot be");
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(body);
      byte[] target = new byte[size];
      int length = inflater.inflate(target);
      if (length != size || inflater.inflate(new byte[1]) != 0 || !inflater.finished()) {
        throw damaged("it does not decompress to its size");
      }
      return target;
    } catch (DataFormatException e) {
      throw damaged("it does not decompress");
    } finally {
      inflater.end();
    }
  }

  private static int crc(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private static UnreadableValueException damaged(String how) {
    return new UnreadableValueException(
        UnreadableValueException.Cause.DAMAGED, "a stored value is damaged: " + how, null);
  }
}
