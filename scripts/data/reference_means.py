"""Reference figures of the airport survey, by other means than the product's: Python's standard library alone, exact
fractions, residuals one by one instead of sums of squares. The product's figures are compared with them to four decimals.

    python3 scripts/data/reference_means.py RAW_FOLDER [OUTPUT.json]

It also tallies db/seed/airport-survey/counts.json against the raw files and says whether every count agrees.
"""

import csv
import json
import sys
from collections import Counter, defaultdict
from fractions import Fraction
from math import sqrt
from pathlib import Path

SEED = Path(__file__).resolve().parents[2] / "db/seed/airport-survey"
YEARS = range(2013, 2018)

# Key: column of 2013, column from 2014 on. The order of the columns in the files is the check on the pairing.
RATED = {
    "artwork": ("Q7A_ART", "Q7ART"),
    "restaurants": ("Q7B_FOOD", "Q7FOOD"),
    "shops": ("Q7C_SHOPS", "Q7STORE"),
    "signs": ("Q7D_SIGNS", "Q7SIGN"),
    "walkways": ("Q7E_WALK", "Q7WALKWAYS"),
    "screens": ("Q7F_SCREENS", "Q7SCREENS"),
    "information-arrivals": ("Q7G_INFOARR", "Q7INFODOWN"),
    "information-departures": ("Q7H_INFODEP", "Q7INFOUP"),
    "wifi": ("Q7I_WIFI", "Q7WIFI"),
    "road-signs": ("Q7J_ROAD", "Q7ROADS"),
    "parking": ("Q7K_PARK", "Q7PARK"),
    "air-train": ("Q7L_AIRTRAIN", "Q7AIRTRAIN"),
    "parking-shuttle": ("Q7M_LTPARK", "Q7LTPARKING"),
    "rental-cars": ("Q7N_RENTAL", "Q7RENTAL"),
    "airport-as-a-whole": ("Q7O_WHOLE", "Q7ALL"),
    "clean-boarding-areas": ("Q9A_CLNBOARD", "Q9BOARDING"),
    "clean-air-train": ("Q9B_CLNAIRTRAIN", "Q9AIRTRAIN"),
    "clean-rental-cars": ("Q9C_CLNRENT", "Q9RENTAL"),
    "clean-restaurants": ("Q9D_CLNFOOD", "Q9FOOD"),
    "clean-restrooms": ("Q9E_CLNBATH", "Q9RESTROOM"),
    "clean-overall": ("Q9F_CLNWHOLE", "Q9ALL"),
    "safety": ("Q10SAFE", "Q10SAFE"),
    "getting-there": ("Q13_RATEGETTO", "Q13GETRATE"),
    "finding-the-way": ("Q14A_FIND", "Q14FIND"),
    "security": ("Q14B_SECURITY", "Q14PASSTHRU"),
}
NOT_IN_THE_OVERALL_SCORE = {"airport-as-a-whole", "clean-overall"}


def read(folder, year):
    with open(Path(folder) / f"{year}_SFO_Customer_Survey.csv", encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        header = [name.strip() for name in next(lines)]
        columns = [RATED[key][0 if year == 2013 else 1] for key in RATED]
        places = [header.index(column) for column in columns]
        assert places == sorted(places), f"the rated columns of {year} stand in another order"
        return [dict(zip(header, line, strict=True)) for line in lines]


def scores(rows, year, key):
    """Respondent, score, weight of those who gave a score: 1–5; 0, 6, "Blank" and nothing are none."""
    column = RATED[key][0 if year == 2013 else 1]
    given = {"1", "2", "3", "4", "5"}
    return [(i, int(r[column]), Fraction(r["WEIGHT"])) for i, r in enumerate(rows) if r[column] in given]


def mean_and_error(answers):
    """Mean of (x, w) and the standard error n/(n−1)·Σ(w(x−m)/Σw)², both exact until the root."""
    n, total = len(answers), sum(w for _, w in answers)
    mean = sum(x * w for x, w in answers) / total
    variance = Fraction(n, n - 1) * sum((w * (x - mean) / total) ** 2 for x, w in answers)
    return mean, variance


def ten(raw):
    return float((raw - 1) * Fraction(5, 2))


def touchpoint_row(key, year, answers):
    plain, plain_variance = mean_and_error([(x, Fraction(1)) for _, x, _ in answers])
    weighted, weighted_variance = mean_and_error([(x, w) for _, x, w in answers])
    weights = [w for _, _, w in answers]
    return {
        "touchpoint": key,
        "year": year,
        "n": len(answers),
        "effectiveN": float(sum(weights) ** 2 / sum(w * w for w in weights)),
        "rawMean": float(plain),
        "rawWeightedMean": float(weighted),
        "rawWeightedStandardError": sqrt(weighted_variance),
        "mean": ten(plain),
        "standardError": 2.5 * sqrt(plain_variance),
        "weightedMean": ten(weighted),
        "weightedStandardError": 2.5 * sqrt(weighted_variance),
    }


def overall_row(rows, year, is_weighted):
    """Mean of the touchpoints' means; the standard error with respondents as clusters, influences added up one by one."""
    keys = [key for key in RATED if key not in NOT_IN_THE_OVERALL_SCORE]
    influence, means, weights = defaultdict(Fraction), [], {}
    for key in keys:
        answers = [(i, x, w if is_weighted else Fraction(1)) for i, x, w in scores(rows, year, key)]
        total = sum(w for _, _, w in answers)
        mean = sum(x * w for _, x, w in answers) / total
        means.append(mean)
        for i, x, w in answers:
            influence[i] += w * (x - mean) / total / len(keys)
            weights[i] = w
    n = len(influence)
    assert sum(influence.values()) == 0
    variance = Fraction(n, n - 1) * sum(z * z for z in influence.values())
    effective = sum(weights.values()) ** 2 / sum(w * w for w in weights.values())
    return {
        "score": ten(sum(means) / len(means)),
        "n": n,
        "effectiveN": float(effective),
        "standardError": 2.5 * sqrt(variance),
    }


def recommendation(rows):
    """2017 alone asked: 0–10, 11 is blank."""
    answers = [(int(r["NETPRO"]), Fraction(r["WEIGHT"])) for r in rows if r["NETPRO"].strip() not in ("", "11")]
    assert all(0 <= x <= 10 for x, _ in answers)
    sign = [(100 * ((x >= 9) - (x <= 6)), w) for x, w in answers]
    weighted, variance = mean_and_error(sign)
    return {
        "year": 2017,
        "n": len(answers),
        "promoters": sum(x >= 9 for x, _ in answers),
        "detractors": sum(x <= 6 for x, _ in answers),
        "nps": float(Fraction(sum(s for s, _ in sign), len(sign))),
        "weightedNps": float(weighted),
        "weightedStandardError": sqrt(variance),
    }


def disagreements(waves):
    """Cells in which counts.json and the raw files differ, in number or in the sum of weights."""
    counted = json.loads((SEED / "counts.json").read_text(encoding="utf-8"))["counts"]
    for key, by_year in counted.items():
        for year, groups in by_year.items():
            cells, exact, sums = Counter(), defaultdict(Fraction), Counter()
            for by_age in groups.values():
                for by_score in by_age.values():
                    for score, cell in by_score.items():
                        cells[int(score)] += cell["n"]
                        sums[int(score)] += cell["w"]
            rows = waves[int(year)]
            if key == "recommendation":
                found = [(int(r["NETPRO"]), Fraction(r["WEIGHT"])) for r in rows if r["NETPRO"].strip() not in ("", "11")]
            else:
                found = [(x, w) for _, x, w in scores(rows, int(year), key)]
            for x, w in found:
                exact[x] += w
            for score, n in (Counter(x for x, _ in found) | cells).items():
                if cells[score] != n or abs(sums[score] - float(exact[score])) > 1e-6:
                    yield f"{key} {year} {score}: {cells[score]} counted, {n} found"


def main():
    folder = sys.argv[1]
    output = Path(sys.argv[2]) if len(sys.argv) > 2 else SEED / "reference-means.json"
    waves = {year: read(folder, year) for year in YEARS}
    touchpoints = [touchpoint_row(key, year, scores(rows, year, key)) for key in RATED for year, rows in waves.items()]
    overall = [
        {"year": year, "unweighted": overall_row(rows, year, False), "weighted": overall_row(rows, year, True)}
        for year, rows in waves.items()
    ]
    table = {"touchpoints": touchpoints, "overall": overall, "recommendation": recommendation(waves[2017])}
    lines = json.dumps(table, ensure_ascii=False).replace('{"touchpoint"', '\n{"touchpoint"').replace('{"year"', '\n{"year"')
    output.write_text(lines + "\n", encoding="utf-8")
    print(f"{len(touchpoints)} means of {sum(map(len, waves.values()))} respondents → {output}")
    wrong = list(disagreements(waves))
    print("\n".join(wrong) if wrong else "counts.json agrees with the raw files in every cell")
    sys.exit(1 if wrong else 0)


main()
