package se.stadig.demo;

import se.stadig.terms.Sex;

/** Namn: common Swedish names, put together freely. The names of the cast are not among them, so that each of those has one bearer. */
final class Names {
    private static final long NAMES = 41;
    private static final String[] OLDER_WOMEN = {
        "Anna-Lisa",
        "Astrid",
        "Barbro",
        "Birgit",
        "Birgitta",
        "Britta",
        "Dagny",
        "Ebba",
        "Ellen",
        "Elisabeth",
        "Gerd",
        "Greta",
        "Gudrun",
        "Gun",
        "Gunborg",
        "Gunvor",
        "Harriet",
        "Inga",
        "Ingegerd",
        "Inger",
        "Ingrid",
        "Irma",
        "Kerstin",
        "Lilly",
        "Maj-Britt",
        "Margareta",
        "Margit",
        "Mona",
        "Rut",
        "Signe",
        "Siv",
        "Solveig",
        "Sonja",
        "Sylvia",
        "Ulla",
        "Vera",
        "Viola",
        "Aino",
        "Mirjana"
    };
    private static final String[] OLDER_MEN = {
        "Alf", "Allan", "Arne", "Axel", "Bengt", "Bertil", "Birger", "Börje", "Einar", "Erik", "Evert", "Folke",
                "Georg", "Gösta", "Göran",
        "Hans", "Harry", "Helge", "Henry", "Ingvar", "Ivar", "John", "Karl-Erik", "Kjell", "Knut", "Lennart", "Nils",
                "Olle", "Ove", "Ragnar",
        "Rolf", "Rune", "Stig", "Sture", "Sven", "Tage", "Tore", "Valter", "Väinö", "Dragan"
    };
    private static final String[] STAFF = {
        "Agneta", "Ahmed", "Amina", "Anders", "Annika", "Aysha", "Camilla", "Carina", "Daniel", "Elin", "Emma", "Eleni",
                "Filip", "Frida",
        "Hanna", "Helena", "Ida", "Ingela", "Jana", "Jenny", "Johan", "Jonas", "Josefin", "Katarina", "Khadija", "Lena",
                "Linda", "Linnea",
        "Lisa", "Madelene", "Malin", "Maria", "Marie", "Mikael", "Mohamed", "Monica", "Nadia", "Niklas", "Oksana",
                "Pia", "Rebecka", "Robert",
        "Sanna", "Sara", "Selma", "Susanne", "Thomas", "Tuva", "Ulrika", "Yusuf", "Zahra", "Åsa"
    };
    private static final String[] FAMILIES = {
        "Ahlström",
        "Andersson",
        "Axelsson",
        "Bengtsson",
        "Berg",
        "Berglund",
        "Björk",
        "Blom",
        "Carlsson",
        "Dahl",
        "Ek",
        "Eklund",
        "Engström",
        "Eriksson",
        "Falk",
        "Forsberg",
        "Fransson",
        "Fredriksson",
        "Gustafsson",
        "Hansson",
        "Hassan",
        "Hedlund",
        "Hellström",
        "Henriksson",
        "Holm",
        "Isaksson",
        "Jakobsson",
        "Jansson",
        "Johansson",
        "Jonsson",
        "Karlsson",
        "Kovač",
        "Larsson",
        "Lind",
        "Lindberg",
        "Lindgren",
        "Lindqvist",
        "Lund",
        "Lundgren",
        "Lundström",
        "Magnusson",
        "Mattsson",
        "Mäkinen",
        "Nilsson",
        "Norberg",
        "Nyberg",
        "Nyström",
        "Olofsson",
        "Olsson",
        "Persson",
        "Pettersson",
        "Sandberg",
        "Sjöberg",
        "Ström",
        "Sundberg",
        "Svensson",
        "Söderberg",
        "Viklund",
        "Wallin",
        "Åberg",
        "Åkesson",
        "Öberg",
        "Öhman"
    };

    private Names() {}

    /** A given name of somebody of the recipients' age. */
    static String older(Sex sex, Chance chance) {
        return chance.pick(sex == Sex.K ? OLDER_WOMEN : OLDER_MEN);
    }

    static String family(Chance chance) {
        return chance.pick(FAMILIES);
    }

    static Person of(UnitWorld world, Recipient recipient) {
        Chance chance = new Chance(recipient.life().key(), NAMES);
        String given = older(recipient.sex(), chance);
        UnitProfile unit = world.unit();
        return new Person(recipient.id(), unit.id(), unit.sender(), null, given, family(chance));
    }

    static Person of(UnitWorld world, Employment employment) {
        Chance chance = new Chance(employment.key(), NAMES);
        String given = chance.pick(STAFF);
        UnitProfile unit = world.unit();
        return new Person(employment.id(), unit.id(), unit.sender(), employment.role(), given, family(chance));
    }
}
