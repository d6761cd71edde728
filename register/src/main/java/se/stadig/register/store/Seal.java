package se.stadig.register.store;

import se.stadig.register.Pseudonyms;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sigill: a keyed digest that ends a manifest, by which a change of any of its bytes is found. Without the store's key nobody can make one. */
final class Seal {
    private static final String FIELD = "seal";
    private static final JsonMapper JSON = JsonMapper.shared();

    private Seal() {}

    /** The manifest with its seal. */
    static String sealed(String manifest, Pseudonyms pseudonyms) {
        ObjectNode json = (ObjectNode) JSON.readTree(manifest);
        json.remove(FIELD);
        json.put(FIELD, pseudonyms.hash("manifest", text(json)).hex());
        return text(json);
    }

    /** Whether every byte of the manifest is as it was sealed. */
    static boolean isWhole(String manifest, Pseudonyms pseudonyms) {
        try {
            return JSON.readTree(manifest).isObject()
                    && sealed(manifest, pseudonyms).equals(manifest);
        } catch (JacksonException notJson) {
            return false;
        }
    }

    private static String text(ObjectNode json) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }
}
