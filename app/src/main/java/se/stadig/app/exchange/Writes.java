package se.stadig.app.exchange;

import java.util.ArrayList;
import java.util.List;

/** What is to be written of a kind. */
final class Writes {
    final List<Write> news = new ArrayList<>();
    final List<Write> changes = new ArrayList<>();
    final List<Told> told = new ArrayList<>();
}
