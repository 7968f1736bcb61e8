package dev.fanfare.codec;

import dev.fanfare.runtime.plan.TypeRef;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** The codecs of the types that have been asked for. Thread-safe. */
final class TypeCodecs {

  private final JsonMapper mapper;
  private final ConcurrentHashMap<TypeRef, TypeCodec> known = new ConcurrentHashMap<>();

  TypeCodecs(JsonMapper mapper) {
    this.mapper = mapper;
  }

  TypeCodec of(TypeRef type) {
    TypeCodec codec = known.get(type);
    return codec != null ? codec : known.computeIfAbsent(type, key -> new TypeCodec(mapper, key));
  }
}
