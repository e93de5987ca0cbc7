<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>After a change that started again: start from what the layers that still fit had learned</source>
        <translation>Après une modification qui a tout recommencé&#xa0;: partir de ce qu’avaient appris les couches qui conviennent encore</translation>
    </message>
    <message>
        <source>All activations…</source>
        <translation>Toutes les activations…</translation>
    </message>
    <message>
        <source>Back to another branch: an edit in the past starts one, going on does not</source>
        <translation>Revenir à une autre branche&#xa0;: modifier le passé en ouvre une, avancer non</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>Check the gradient</source>
        <translation>Vérifier le gradient</translation>
    </message>
    <message>
        <source>Check the gradient by nudging the weights</source>
        <translation>Vérifier le gradient par une petite variation des poids</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Annuler la sélection</translation>
    </message>
    <message>
        <source>Compare with a change…</source>
        <translation>Comparer avec un changement…</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Draw the weights of the chosen layer anew and set its biases to 0; the optimizer keeps its memory</source>
        <translation>Tirer de nouveaux poids pour la couche choisie et mettre ses biais à 0&#x202f;; l’optimiseur garde sa mémoire</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Every activation&apos;s curve and slope, and what it is chosen for</source>
        <translation>La courbe et la pente de chaque activation, et ce pour quoi on la choisit</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>Export all of this step as a page, with a picture per moment</source>
        <translation>Exporter toute cette étape sur une page, avec une image par instant</translation>
    </message>
    <message>
        <source>Export pictures and numbers</source>
        <translation>Exporter images et nombres</translation>
    </message>
    <message>
        <source>Export the moments of this step, or the run, as MP4 or GIF</source>
        <translation>Exporter les instants de cette étape, ou l’entraînement, en MP4 ou en GIF</translation>
    </message>
    <message>
        <source>Export this step as a sheet to calculate by hand, and its key</source>
        <translation>Exporter cette étape comme fiche à calculer à la main, avec son corrigé</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Plus vite</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Film…</source>
        <translation>Film…</translation>
    </message>
    <message>
        <source>Fit the network</source>
        <translation>Ajuster le réseau</translation>
    </message>
    <message>
        <source>Français</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Get back the unsaved run</source>
        <translation>Retrouver l’entraînement non enregistré</translation>
    </message>
    <message>
        <source>Gradients and updates of every layer along the run</source>
        <translation>Gradients et mises à jour de chaque couche au fil de l’entraînement</translation>
    </message>
    <message>
        <source>Health of the gradients</source>
        <translation>Santé des gradients</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Help and all the keys</source>
        <translation>Aide et tous les raccourcis</translation>
    </message>
    <message>
        <source>Hidden space</source>
        <translation>Espace caché</translation>
    </message>
    <message>
        <source>History of the weight</source>
        <translation>Histoire du poids</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Keep the trained weights</source>
        <translation>Garder les poids appris</translation>
    </message>
    <message>
        <source>Keep what is tried out</source>
        <translation>Adopter ce qui est à l’essai</translation>
    </message>
    <message>
        <source>Last computed step</source>
        <translation>Dernière étape calculée</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Let every moment appear without travel</source>
        <translation>Faire apparaître chaque instant sans trajet</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Loss surface</source>
        <translation>Surface du coût</translation>
    </message>
    <message>
        <source>Mean of the batch</source>
        <translation>Moyenne du lot</translation>
    </message>
    <message>
        <source>Next batch</source>
        <translation>Lot suivant</translation>
    </message>
    <message>
        <source>Next batch: on to the end of a step</source>
        <translation>Lot suivant&#xa0;: jusqu’à la fin d’une étape</translation>
    </message>
    <message>
        <source>Next epoch</source>
        <translation>Époque suivante</translation>
    </message>
    <message>
        <source>Next epoch: on to the end of an epoch</source>
        <translation>Époque suivante&#xa0;: jusqu’à la fin d’une époque</translation>
    </message>
    <message>
        <source>Next moment</source>
        <translation>Instant suivant</translation>
    </message>
    <message>
        <source>Next phase</source>
        <translation>Phase suivante</translation>
    </message>
    <message>
        <source>Next phase: on to the end of one</source>
        <translation>Phase suivante&#xa0;: jusqu’à la fin d’une phase</translation>
    </message>
    <message>
        <source>Next term</source>
        <translation>Terme suivant</translation>
    </message>
    <message>
        <source>Next term of a sum</source>
        <translation>Terme suivant d’une somme</translation>
    </message>
    <message>
        <source>Next unit</source>
        <translation>Neurone suivant</translation>
    </message>
    <message>
        <source>Next unit of the layer</source>
        <translation>Neurone suivant de la couche</translation>
    </message>
    <message>
        <source>Open a run, a table, a recipe or an exported picture</source>
        <translation>Ouvrir un entraînement, un tableau, une recette ou une image exportée</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Other first weights; data, split and order of the rows stay</source>
        <translation>D’autres poids de départ&#x202f;; données, partage et ordre des lignes restent</translation>
    </message>
    <message>
        <source>Other generated data, split, first weights and order of the rows</source>
        <translation>Autres données générées, autre partage, autres poids de départ, autre ordre des lignes</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>PgDn</source>
        <translation>Page↓</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Page↑</translation>
    </message>
    <message>
        <source>Pictures and numbers…</source>
        <translation>Images et nombres…</translation>
    </message>
    <message>
        <source>Pin this run, change one thing, and let both go on from the same start</source>
        <translation>Épingler cet entraînement, changer une chose, et les laisser avancer ensemble du même départ</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Previous batch</source>
        <translation>Lot précédent</translation>
    </message>
    <message>
        <source>Previous batch: back to the end of its step</source>
        <translation>Lot précédent&#xa0;: retour à la fin de son étape</translation>
    </message>
    <message>
        <source>Previous epoch</source>
        <translation>Époque précédente</translation>
    </message>
    <message>
        <source>Previous epoch: back to the end of the last one</source>
        <translation>Époque précédente&#xa0;: retour à sa fin</translation>
    </message>
    <message>
        <source>Previous moment</source>
        <translation>Instant précédent</translation>
    </message>
    <message>
        <source>Previous phase</source>
        <translation>Phase précédente</translation>
    </message>
    <message>
        <source>Previous phase: back to the end of the last one</source>
        <translation>Phase précédente&#xa0;: retour à la fin de la dernière</translation>
    </message>
    <message>
        <source>Previous term</source>
        <translation>Terme précédent</translation>
    </message>
    <message>
        <source>Previous unit</source>
        <translation>Neurone précédent</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Reset the chosen layer</source>
        <translation>Réinitialiser la couche choisie</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Restart with a new seed</source>
        <translation>Recommencer avec une autre graine</translation>
    </message>
    <message>
        <source>Restart: the same start, trained by the recipe of now</source>
        <translation>Recommencer&#xa0;: le même départ, entraîné avec la recette actuelle</translation>
    </message>
    <message>
        <source>Same data, other start</source>
        <translation>Mêmes données, autre départ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Save the recipe alone, without the run</source>
        <translation>Enregistrer la recette seule, sans l’entraînement</translation>
    </message>
    <message>
        <source>Save the recipe…</source>
        <translation>Enregistrer la recette…</translation>
    </message>
    <message>
        <source>Save the run with all its branches</source>
        <translation>Enregistrer l’entraînement avec toutes ses branches</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Show the mean of the batch, not one sample</source>
        <translation>Montrer la moyenne du lot plutôt qu’un exemple</translation>
    </message>
    <message>
        <source>Show the run that was open when it stopped</source>
        <translation>Montrer l’entraînement ouvert quand le programme s’est arrêté</translation>
    </message>
    <message>
        <source>Show the whole network</source>
        <translation>Montrer tout le réseau</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Moins vite</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Step report…</source>
        <translation>Rapport de l’étape…</translation>
    </message>
    <message>
        <source>Stop the training</source>
        <translation>Arrêter l’entraînement</translation>
    </message>
    <message>
        <source>The loss over two parameters, with the path so far and the next step</source>
        <translation>Le coût au-dessus de deux paramètres, avec le chemin parcouru et l’étape à venir</translation>
    </message>
    <message>
        <source>The weight that is selected, and its gradient, along the run</source>
        <translation>Le poids choisi et son gradient au fil de l’entraînement</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Train to the end</source>
        <translation>Entraîner jusqu’à la fin</translation>
    </message>
    <message>
        <source>Train to the end as fast as it goes; Space stops it</source>
        <translation>Entraîner jusqu’à la fin, aussi vite que possible&#x202f;; Espace arrête</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>What colours, widths and marks mean</source>
        <translation>Ce que disent couleurs, épaisseurs et marques</translation>
    </message>
    <message>
        <source>Where a layer has the samples, and what becomes of the inputs</source>
        <translation>Où une couche place les exemples, et ce que deviennent les entrées</translation>
    </message>
    <message>
        <source>Without motion</source>
        <translation>Sans mouvement</translation>
    </message>
    <message>
        <source>Worksheet…</source>
        <translation>Fiche de calcul…</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
</context>
<context>
    <name>Activations</name>
    <message>
        <source>A ReLU without the corner.</source>
        <translation>Une ReLU sans angle.</translation>
    </message>
    <message>
        <source>A smooth ReLU that dips below 0.</source>
        <translation>Une ReLU lisse qui passe sous 0.</translation>
    </message>
    <message>
        <source>Below 0 a little slope is left: no unit dies.</source>
        <translation>Sous 0 il reste un peu de pente&#xa0;: aucun neurone ne meurt.</translation>
    </message>
    <message>
        <source>Below 0 the slope is 0: a unit can die.</source>
        <translation>Sous 0 la pente est nulle&#xa0;: un neurone peut mourir.</translation>
    </message>
    <message>
        <source>Centred on 0; far from it the slope is almost 0.</source>
        <translation>Centrée sur 0&#x202f;; loin de lui, la pente est presque nulle.</translation>
    </message>
    <message>
        <source>Each a depends on every z; here the other z is 0.</source>
        <translation>Chaque a dépend de tous les z&#x202f;; ici l’autre z vaut 0.</translation>
    </message>
    <message>
        <source>Far from 0 its slope is almost 0: the gradient fades.</source>
        <translation>Loin de 0 sa pente est presque nulle&#xa0;: le gradient s’éteint.</translation>
    </message>
    <message>
        <source>Layers of it make one linear layer, however many.</source>
        <translation>Ses couches n’en font qu’une, linéaire, quel qu’en soit le nombre.</translation>
    </message>
    <message>
        <source>Smooth at 0; below it the slope fades.</source>
        <translation>Lisse en 0&#x202f;; au-dessous, la pente s’éteint.</translation>
    </message>
    <message>
        <source>hidden layers</source>
        <translation>couches cachées</translation>
    </message>
    <message>
        <source>hidden layers; output: 0 or more</source>
        <translation>couches cachées&#x202f;; sortie&#xa0;: 0 ou plus</translation>
    </message>
    <message>
        <source>hidden layers; output: more than 0</source>
        <translation>couches cachées&#x202f;; sortie&#xa0;: plus de 0</translation>
    </message>
    <message>
        <source>hidden layers; output: −1 to 1</source>
        <translation>couches cachées&#x202f;; sortie&#xa0;: de −1 à 1</translation>
    </message>
    <message>
        <source>output: any number (regression)</source>
        <translation>sortie&#xa0;: un nombre quelconque (régression)</translation>
    </message>
    <message>
        <source>output: one of several classes</source>
        <translation>sortie&#xa0;: une classe parmi plusieurs</translation>
    </message>
    <message>
        <source>output: one of two classes, 0 or 1</source>
        <translation>sortie&#xa0;: une classe sur deux, 0 ou 1</translation>
    </message>
    <message>
        <source>z times its sigmoid: it dips below 0.</source>
        <translation>z fois sa sigmoïde&#xa0;: elle passe sous 0.</translation>
    </message>
</context>
<context>
    <name>ActivationsDialog</name>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
    <message>
        <source>Full: a, the value that goes forward. Dashed: ∂a/∂z, the slope that the gradient is multiplied by on its way back.</source>
        <translation>Trait plein&#xa0;: a, la valeur qui avance. Tirets&#xa0;: ∂a/∂z, la pente par laquelle le gradient est multiplié à son retour.</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>A batch of {0} is asked for; there are {1} rows, so it takes all.</source>
        <translation>Un lot de {0} est demandé&#x202f;; il y a {1} lignes&#xa0;: il les prend toutes.</translation>
    </message>
    <message>
        <source>A softmax of one unit is always 1, whatever its z: its slope is 0, and nothing is learned.</source>
        <translation>Un softmax d’un seul neurone vaut toujours 1, quel que soit son z&#xa0;: sa pente est 0 et rien n’est appris.</translation>
    </message>
    <message>
        <source>All hidden layers are linear: together they can do no more than one layer.</source>
        <translation>Toutes les couches cachées sont linéaires&#xa0;: ensemble, elles ne peuvent rien de plus qu’une seule.</translation>
    </message>
    <message>
        <source>An output of {0} is never below {1}; the target, as the network gets it, goes from {3} to {4}.</source>
        <translation>Une sortie {0} ne descend jamais sous {1}&#x202f;; la cible, telle que le réseau la reçoit, va de {3} à {4}.</translation>
    </message>
    <message>
        <source>An output of {0} lies between {1} and {2}; the target, as the network gets it, goes from {3} to {4}.</source>
        <translation>Une sortie {0} reste entre {1} et {2}&#x202f;; la cible, telle que le réseau la reçoit, va de {3} à {4}.</translation>
    </message>
    <message>
        <source>From step {0} on α is 0: the last {1} of {2} steps change nothing.</source>
        <translation>Dès l’étape {0}, α vaut 0&#xa0;: les {1} dernières étapes sur {2} ne changent rien.</translation>
    </message>
    <message>
        <source>Layer [{0}] starts at z = 0, where the slope of {1} is 0: it never learns.</source>
        <translation>La couche [{0}] part de z = 0, où la pente de {1} est 0&#xa0;: elle n’apprend jamais.</translation>
    </message>
    <message>
        <source>Layers [{0}] and [{1}] start at 0: all units of layer [{0}] get the same gradient and stay alike.</source>
        <translation>Les couches [{0}] et [{1}] partent de 0&#xa0;: tous les neurones de la couche [{0}] reçoivent le même gradient et restent pareils.</translation>
    </message>
    <message>
        <source>Take {0}</source>
        <translation>Prendre {0}</translation>
    </message>
    <message>
        <source>Take {0} and {1}</source>
        <translation>Prendre {0} et {1}</translation>
    </message>
    <message>
        <source>The target {0} has two classes: one output, the probability of {1} ({2}), and {3}.</source>
        <translation>La cible {0} a deux classes&#xa0;: il faut une seule sortie, la probabilité de {1} ({2}), avec la perte {3}.</translation>
    </message>
    <message>
        <source>The target {0} has {1} classes: an output for each, probabilities of sum 1 ({2}), and {3}.</source>
        <translation>La cible {0} a {1} classes&#xa0;: il faut une sortie par classe, des probabilités de somme 1 ({2}), avec la perte {3}.</translation>
    </message>
    <message>
        <source>The target {0} is a quantity: one output that can take any value ({1}), and {2}.</source>
        <translation>La cible {0} est une quantité&#xa0;: il faut une seule sortie, qui puisse prendre toute valeur ({1}), avec la perte {2}.</translation>
    </message>
    <message>
        <source>With α = {0} the loss was no longer finite at step {1}.</source>
        <translation>Avec α = {0}, le coût n’était plus fini à l’étape {1}.</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>toutes les lignes</translation>
    </message>
    <message>
        <source>{0} compares classes; this target is a quantity: take {1}.</source>
        <translation>{0} compare des classes, or cette cible est une quantité&#xa0;: prenez {1}.</translation>
    </message>
    <message>
        <source>{0} looks at the output of the right class alone. Those of {1} do not share 1 as those of {2} do: nothing makes the others smaller.</source>
        <translation>{0} ne regarde que la sortie de la bonne classe. Celles de {1} ne se partagent pas 1 comme celles de {2}&#xa0;: rien ne fait baisser les autres.</translation>
    </message>
    <message>
        <source>{0} needs an output between 0 and 1. That of {1} is cut off there, and beyond it nothing is learned.</source>
        <translation>{0} demande une sortie entre 0 et 1. Celle de {1} y est coupée, et au-delà rien ne s’apprend.</translation>
    </message>
    <message>
        <source>{0} needs one output for each class; with one output take {1}.</source>
        <translation>{0} demande une sortie par classe&#x202f;; avec une seule sortie, prenez {1}.</translation>
    </message>
    <message>
        <source>{0} takes the target for the probability of a class; it is a quantity, for which {1} is meant.</source>
        <translation>{0} prend la cible pour la probabilité d’une classe&#x202f;; or c’est une quantité&#xa0;: prenez plutôt {1}.</translation>
    </message>
    <message>
        <source>{0} works too, but an output of {1} is no probability: beyond 1 or below 0 even an answer on the right side counts as an error.</source>
        <translation>{0} convient aussi, mais une sortie {1} n’est pas une probabilité&#xa0;: au-delà de 1 ou sous 0, même une réponse du bon côté compte comme une erreur.</translation>
    </message>
    <message>
        <source>{0} works too, but where an answer is surely wrong the slope of {1} is nearly 0: little is learned there, with {2} much.</source>
        <translation>{0} convient aussi, mais là où une réponse est fausse avec assurance, la pente de {1} est presque nulle&#xa0;: on y apprend peu&#x202f;; avec {2}, beaucoup.</translation>
    </message>
    <message>
        <source>{0}: it counts right classes, and this target is a quantity.</source>
        <translation>{0}&#xa0;: cette métrique compte les bonnes classes, et cette cible est une quantité.</translation>
    </message>
</context>
<context>
    <name>Answered</name>
    <message>
        <source>note</source>
        <translation>remarque</translation>
    </message>
    <message>
        <source>part</source>
        <translation>partie</translation>
    </message>
    <message>
        <source>predicted {0}</source>
        <translation>{0} prédit</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>Input {0}</source>
        <translation>Entrée {0}</translation>
    </message>
    <message>
        <source>Unit {0} of layer [{1}]</source>
        <translation>Neurone {0} de la couche [{1}]</translation>
    </message>
    <message>
        <source>after step {0}</source>
        <translation>après l’étape {0}</translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation>après {0}</translation>
    </message>
    <message>
        <source>before step {0}</source>
        <translation>avant l’étape {0}</translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation>avant {0}</translation>
    </message>
</context>
<context>
    <name>AnswersPlot</name>
    <message>
        <source>Decision boundary</source>
        <translation>Frontière de décision</translation>
    </message>
    <message>
        <source>Show the points of the test set</source>
        <translation>Montrer les points du jeu de test</translation>
    </message>
    <message>
        <source>Show the points of the validation set</source>
        <translation>Montrer les points du jeu de validation</translation>
    </message>
    <message>
        <source>Show the test set in the place of the training set</source>
        <translation>Montrer le jeu de test à la place du jeu d’entraînement</translation>
    </message>
    <message>
        <source>Show the validation set in place of the training set</source>
        <translation>Montrer le jeu de validation à la place du jeu d’entraînement</translation>
    </message>
    <message>
        <source>What the plane shows</source>
        <translation>Ce que montre le plan</translation>
    </message>
    <message>
        <source>Which layer is seen</source>
        <translation>Quelle couche est montrée</translation>
    </message>
</context>
<context>
    <name>BatchField</name>
    <message>
        <source>all</source>
        <translation>tout</translation>
    </message>
</context>
<context>
    <name>BeadStrip</name>
    <message>
        <source>this step</source>
        <translation>cette étape</translation>
    </message>
    <message>
        <source>{0}, moment {1} of {2}</source>
        <translation>{0}, instant {1} sur {2}</translation>
    </message>
</context>
<context>
    <name>BranchesButton</name>
    <message>
        <source>Branches: {0}</source>
        <translation>Branches&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>Branching</name>
    <message>
        <source>Back to the old one</source>
        <translation>Revenir à l’ancienne</translation>
    </message>
    <message>
        <source>There is no other branch: an edit in the past starts one.</source>
        <translation>Il n’y a pas d’autre branche&#xa0;: modifier le passé en ouvre une.</translation>
    </message>
    <message>
        <source>This branch is computed to step {0}: here is its end.</source>
        <translation>Cette branche est calculée jusqu’à l’étape {0}&#xa0;: voici sa fin.</translation>
    </message>
    <message>
        <source>{0}: it counts from step {1} on, in a new branch; the old one stays.</source>
        <translation>{0}&#xa0;: à partir de l’étape {1}, dans une nouvelle branche&#x202f;; l’ancienne reste.</translation>
    </message>
    <message>
        <source>{0}: it counts from step {1} on.</source>
        <translation>{0}&#xa0;: à partir de l’étape {1}.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Before the update, the weighted sum of what comes in and b = {0} was z = {1}.</source>
        <translation>Avant la mise à jour, la somme pondérée de ce qui arrive et b = {0} donnaient z = {1}.</translation>
    </message>
    <message>
        <source>Click: show sample {0} alone (M)</source>
        <translation>Cliquer&#xa0;: montrer l’exemple {0} seul (M)</translation>
    </message>
    <message>
        <source>Click: show the mean of the batch (M)</source>
        <translation>Cliquer&#xa0;: montrer la moyenne du lot (M)</translation>
    </message>
    <message>
        <source>Enter keeps it, Esc takes it back</source>
        <translation>Entrée l’adopte, Échap l’annule</translation>
    </message>
    <message>
        <source>Enter keeps the weights, Esc takes all back</source>
        <translation>Entrée adopte les poids, Échap annule tout</translation>
    </message>
    <message>
        <source>Every weight takes its step against its gradient</source>
        <translation>Chaque poids fait son pas contre son gradient</translation>
    </message>
    <message>
        <source>Every w·{0} travels back; they make {1}</source>
        <translation>Chaque w·{0} revient en arrière&#x202f;; leur somme est {1}</translation>
    </message>
    <message>
        <source>Every {0} travels its edge; they make z</source>
        <translation>Chaque {0} suit sa liaison&#x202f;; leur somme est z</translation>
    </message>
    <message>
        <source>Every {0} travels its edge; with b they make z</source>
        <translation>Chaque {0} suit sa liaison&#x202f;; avec b, leur somme est z</translation>
    </message>
    <message>
        <source>Had it been a little larger, the loss would have been higher: {0}.</source>
        <translation>Un peu plus grand, il aurait donné un coût plus élevé&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Had it been a little larger, the loss would have been lower: {0}.</source>
        <translation>Un peu plus grand, il aurait donné un coût plus bas&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Hidden layer [{0}]</source>
        <translation>Couche cachée [{0}]</translation>
    </message>
    <message>
        <source>How the loss depends on it is not computed yet.</source>
        <translation>Comment le coût en dépend n’est pas encore calculé.</translation>
    </message>
    <message>
        <source>If it changes a little, the loss does not: {0}.</source>
        <translation>S’il change un peu, le coût ne change pas&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>If it grows a little, the loss falls: {0}.</source>
        <translation>S’il grandit un peu, le coût baisse&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>If it grows a little, the loss rises: {0}.</source>
        <translation>S’il grandit un peu, le coût monte&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>If its {0} changes a little for all samples, the loss does not: {2}.</source>
        <translation>Si son {0} change un peu pour tous les exemples, le coût ne change pas&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>If its {0} changes a little for sample {1}, the loss does not: {2}.</source>
        <translation>Si son {0} change un peu pour l’exemple {1}, la perte ne change pas&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>If its {0} grows a little for all samples, the loss falls: {2}.</source>
        <translation>Si son {0} grandit un peu pour tous les exemples, le coût baisse&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>If its {0} grows a little for all samples, the loss rises: {2}.</source>
        <translation>Si son {0} grandit un peu pour tous les exemples, le coût monte&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>If its {0} grows a little for sample {1}, the loss falls: {2}.</source>
        <translation>Si son {0} grandit un peu pour l’exemple {1}, la perte baisse&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>If its {0} grows a little for sample {1}, the loss rises: {2}.</source>
        <translation>Si son {0} grandit un peu pour l’exemple {1}, la perte monte&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>In original units that is {0}.</source>
        <translation>En unités d’origine, c’est {0}.</translation>
    </message>
    <message>
        <source>In original units the target is {0}.</source>
        <translation>En unités d’origine, la cible est {0}.</translation>
    </message>
    <message>
        <source>In original units: target {0}, prediction {1}.</source>
        <translation>En unités d’origine&#xa0;: cible {0}, prédiction {1}.</translation>
    </message>
    <message>
        <source>In original units: {0} for {1} of {2}.</source>
        <translation>En unités d’origine&#xa0;: {0} pour {1} de {2}.</translation>
    </message>
    <message>
        <source>In the mean of the batch {0}.</source>
        <translation>En moyenne sur le lot {0}.</translation>
    </message>
    <message>
        <source>Input X</source>
        <translation>Entrée X</translation>
    </message>
    <message>
        <source>It adds w·{0} = {1} to the z of sample {2}.</source>
        <translation>Il ajoute w·{0} = {1} au z de l’exemple {2}.</translation>
    </message>
    <message>
        <source>It carries unit {0} of layer [{1}] into unit {2} of layer [{3}].</source>
        <translation>Il relie le neurone {0} de la couche [{1}] au neurone {2} de la couche [{3}].</translation>
    </message>
    <message>
        <source>It carries {0} into unit {1} of layer [1].</source>
        <translation>Il relie {0} au neurone {1} de la couche [1].</translation>
    </message>
    <message>
        <source>It goes on as it is: a = {1}.</source>
        <translation>Il passe tel quel&#xa0;: a = {1}.</translation>
    </message>
    <message>
        <source>It is set by hand after the update.</source>
        <translation>Il est fixé à la main après la mise à jour.</translation>
    </message>
    <message>
        <source>It is the bias of unit {0} of layer [{1}]: it shifts the sum.</source>
        <translation>C’est le biais du neurone {0} de la couche [{1}]&#xa0;: il décale la somme.</translation>
    </message>
    <message>
        <source>Its a is not computed yet.</source>
        <translation>Son a n’est pas encore calculé.</translation>
    </message>
    <message>
        <source>Its bars: a of every sample of the batch.</source>
        <translation>Ses barres&#xa0;: a de chaque exemple du lot.</translation>
    </message>
    <message>
        <source>Its gradient is not computed yet: it comes at {0}.</source>
        <translation>Son gradient n’est pas encore calculé&#xa0;: il vient à {0}.</translation>
    </message>
    <message>
        <source>Its loss is {0} = {1}.</source>
        <translation>Sa perte est {0} = {1}.</translation>
    </message>
    <message>
        <source>Its map: the a it gives for any {0} and {1} with these weights.</source>
        <translation>Sa carte&#xa0;: le a qu’il donne pour tout {0} et tout {1} avec ces poids.</translation>
    </message>
    <message>
        <source>Its share of ∂ℒ/∂{0} is {1}.</source>
        <translation>Sa part de ∂ℒ/∂{0} est {1}.</translation>
    </message>
    <message>
        <source>Its share of ∂ℒ/∂{0} is {1}; ∂ℒ/∂{0} is their mean.</source>
        <translation>Sa part de ∂ℒ/∂{0} est {1}&#x202f;; ∂ℒ/∂{0} est la moyenne des parts.</translation>
    </message>
    <message>
        <source>Its squared error is {0} = {1}.</source>
        <translation>Son erreur au carré est {0} = {1}.</translation>
    </message>
    <message>
        <source>Its sum has come to z = {0}.</source>
        <translation>Sa somme en est à z = {0}.</translation>
    </message>
    <message>
        <source>Its target ({0}) is y = {1}.</source>
        <translation>Sa cible ({0}) est y = {1}.</translation>
    </message>
    <message>
        <source>Its z is not computed yet.</source>
        <translation>Son z n’est pas encore calculé.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte et coût</translation>
    </message>
    <message>
        <source>NaN: not a number · ∞: beyond all numbers</source>
        <translation>NaN&#xa0;: pas un nombre · ∞&#xa0;: au-delà de tout nombre</translation>
    </message>
    <message>
        <source>Not kept: Esc takes it back</source>
        <translation>À l’essai&#xa0;: Échap l’annule</translation>
    </message>
    <message>
        <source>Output layer [{0}]</source>
        <translation>Couche de sortie [{0}]</translation>
    </message>
    <message>
        <source>Sample {0} of {1} · row {2} of the table</source>
        <translation>Exemple {0} sur {1} · ligne {2} du tableau</translation>
    </message>
    <message>
        <source>Sample {0}’s share of ∂ℒ/∂{1} is {2}; the mean comes at {3}.</source>
        <translation>La part de l’exemple {0} dans ∂ℒ/∂{1} est {2}&#x202f;; la moyenne vient à {3}.</translation>
    </message>
    <message>
        <source>So far {0}.</source>
        <translation>Jusqu’ici {0}.</translation>
    </message>
    <message>
        <source>The batch is this one sample</source>
        <translation>Le lot est ce seul exemple</translation>
    </message>
    <message>
        <source>The loss did not depend on its old value: {0}.</source>
        <translation>Le coût ne dépendait pas de son ancienne valeur&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The loss says how it changes with a: {0}</source>
        <translation>La perte dit comment elle change avec a&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The mean of the a: not {0} of the mean z</source>
        <translation>La moyenne des a&#xa0;: ce n’est pas {0} du z moyen</translation>
    </message>
    <message>
        <source>The mean of {0}·slope: each sample has its own slope, so no gate</source>
        <translation>La moyenne de {0}·pente&#xa0;: chaque exemple a sa pente, donc pas de porte</translation>
    </message>
    <message>
        <source>The network answers {0} = {1}: {2} = {3}.</source>
        <translation>Le réseau répond {0} = {1}&#xa0;: {2} = {3}.</translation>
    </message>
    <message>
        <source>The network has not answered yet.</source>
        <translation>Le réseau n’a pas encore répondu.</translation>
    </message>
    <message>
        <source>The network sees it as it is: {0}.</source>
        <translation>Le réseau le voit tel quel&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The table says nothing: {0} stands in, the network sees {1}.</source>
        <translation>Valeur absente du tableau&#xa0;: {0} la remplace, le réseau voit {1}.</translation>
    </message>
    <message>
        <source>The table says {0}, the network sees {1}.</source>
        <translation>Dans le tableau&#xa0;: {0}&#x202f;; le réseau voit {1}.</translation>
    </message>
    <message>
        <source>The update changes it from {0} to {1}: by {2}.</source>
        <translation>La mise à jour le fait passer de {0} à {1} (changement&#xa0;: {2}).</translation>
    </message>
    <message>
        <source>The update will change it by {0}.</source>
        <translation>La mise à jour le changera de {0}.</translation>
    </message>
    <message>
        <source>The weighted sum of what comes in and b = {0} is z = {1}.</source>
        <translation>La somme pondérée de ce qui arrive et b = {0} donnent z = {1}.</translation>
    </message>
    <message>
        <source>The weighted sum of what comes in is z = {0}.</source>
        <translation>La somme pondérée de ce qui arrive est z = {0}.</translation>
    </message>
    <message>
        <source>Tried out: {0}.</source>
        <translation>À l’essai&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Unit {0} of layer [{1}]</source>
        <translation>Neurone {0} de la couche [{1}]</translation>
    </message>
    <message>
        <source>What if {0}?</source>
        <translation>Et si {0}&#x202f;?</translation>
    </message>
    <message>
        <source>Your row, which has no target</source>
        <translation>Votre ligne, sans cible</translation>
    </message>
    <message>
        <source>a of every sample of the batch</source>
        <translation>a de chaque exemple du lot</translation>
    </message>
    <message>
        <source>a of the predicted class</source>
        <translation>a de la classe prédite</translation>
    </message>
    <message>
        <source>a of the true class</source>
        <translation>a de la vraie classe</translation>
    </message>
    <message>
        <source>a on its way to the loss: its size is |a|</source>
        <translation>a en chemin vers la perte&#xa0;: sa taille est |a|</translation>
    </message>
    <message>
        <source>a, true</source>
        <translation>a, vraie</translation>
    </message>
    <message>
        <source>a: probability of class {0}</source>
        <translation>a&#xa0;: probabilité de la classe {0}</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <source>after: ℒ {0} → {1}</source>
        <translation>après&#xa0;: ℒ {0} → {1}</translation>
    </message>
    <message>
        <source>bar: {0}</source>
        <translation>barre&#xa0;: {0}</translation>
    </message>
    <message>
        <source>bars, in the loss and under each sample: {0}, dark the followed</source>
        <translation>barres, dans le coût et sous chaque exemple&#xa0;: {0}, en foncé le suivi</translation>
    </message>
    <message>
        <source>before the update</source>
        <translation>avant la mise à jour</translation>
    </message>
    <message>
        <source>behind a hidden layer: how z changes with a little more of x</source>
        <translation>derrière une couche cachée&#xa0;: comment z change avec un peu plus de x</translation>
    </message>
    <message>
        <source>blue is positive, orange negative</source>
        <translation>bleu&#xa0;: positif, orange&#xa0;: négatif</translation>
    </message>
    <message>
        <source>class {0}</source>
        <translation>classe {0}</translation>
    </message>
    <message>
        <source>classes: {0}</source>
        <translation>classes&#xa0;: {0}</translation>
    </message>
    <message>
        <source>colour of a: {0}</source>
        <translation>couleur de a&#xa0;: {0}</translation>
    </message>
    <message>
        <source>curve: the activation, where z meets its a</source>
        <translation>courbe&#xa0;: l’activation, où z rencontre son a</translation>
    </message>
    <message>
        <source>dashed frame: tried out, not the run&apos;s</source>
        <translation>cadre en tirets&#xa0;: à l’essai, pas de l’entraînement</translation>
    </message>
    <message>
        <source>dimmed: has no part in this moment</source>
        <translation>pâle&#xa0;: n’intervient pas à cet instant</translation>
    </message>
    <message>
        <source>disc: its fill is a, the stronger the larger |a|; click it for numbers</source>
        <translation>disque&#xa0;: sa couleur est a, plus vive si |a| est grand&#x202f;; cliquer pour les nombres</translation>
    </message>
    <message>
        <source>dot in a disc: its gradient, ∂ℒ/∂a, then ∂ℒ/∂z</source>
        <translation>point dans un disque&#xa0;: son gradient, ∂ℒ/∂a puis ∂ℒ/∂z</translation>
    </message>
    <message>
        <source>dotted: between an output and the loss, no weight</source>
        <translation>pointillé&#xa0;: entre une sortie et la perte, sans poids</translation>
    </message>
    <message>
        <source>each one&apos;s share of ∂ℒ/∂{0}</source>
        <translation>part de chacun dans ∂ℒ/∂{0}</translation>
    </message>
    <message>
        <source>empty disc: a is not computed yet, or 0</source>
        <translation>disque vide&#xa0;: a n’est pas encore calculé, ou vaut 0</translation>
    </message>
    <message>
        <source>framed: chosen by a click; Esc lets go</source>
        <translation>encadré&#xa0;: choisi d’un clic&#x202f;; Échap le lâche</translation>
    </message>
    <message>
        <source>from the next batch on: Enter keeps, Esc takes back</source>
        <translation>dès le lot suivant&#xa0;: Entrée adopte, Échap annule</translation>
    </message>
    <message>
        <source>gate: as wide open as the slope σ′(z) under it, shut at 0, wide at 1; what passes is {0}</source>
        <translation>porte&#xa0;: ouverte selon la pente σ′(z) notée dessous, fermée à 0, grande ouverte à 1&#x202f;; ce qui passe est {0}</translation>
    </message>
    <message>
        <source>hidden: say it first</source>
        <translation>masqué&#xa0;: à dire d’abord</translation>
    </message>
    <message>
        <source>in a cell: the sample&apos;s share of ∂ℒ/∂w</source>
        <translation>dans une case&#xa0;: la part de l’exemple dans ∂ℒ/∂w</translation>
    </message>
    <message>
        <source>in this colour: new after the update</source>
        <translation>dans cette couleur&#xa0;: nouveau, après la mise à jour</translation>
    </message>
    <message>
        <source>ink of a pixel: {0} … {1}</source>
        <translation>encre d’un pixel&#xa0;: {0} … {1}</translation>
    </message>
    <message>
        <source>map of a unit: the a it gives for any {0} and {1} with the weights of now; the ring is the sample</source>
        <translation>carte d’un neurone&#xa0;: le a qu’il donne pour tout {0} et tout {1} avec les poids actuels&#x202f;; l’anneau est l’exemple</translation>
    </message>
    <message>
        <source>mean of the batch: ℒ, ∂ℒ/∂W</source>
        <translation>moyenne du lot&#xa0;: ℒ, ∂ℒ/∂W</translation>
    </message>
    <message>
        <source>mean of {0}: ∂ℒ/∂w</source>
        <translation>moy. de {0}&#xa0;: ∂ℒ/∂w</translation>
    </message>
    <message>
        <source>mean of {0}: ∂ℒ/∂{1}</source>
        <translation>moy. de {0}&#xa0;: ∂ℒ/∂{1}</translation>
    </message>
    <message>
        <source>mean {0}</source>
        <translation>{0} moyen</translation>
    </message>
    <message>
        <source>no number: without room to see which edge it is of; point at the edge</source>
        <translation>sans nombre&#xa0;: pas de place pour voir à quelle liaison il serait&#x202f;; pointer la liaison</translation>
    </message>
    <message>
        <source>not computed yet: it is not 0</source>
        <translation>pas encore calculé&#xa0;: ce n’est pas 0</translation>
    </message>
    <message>
        <source>of an input: what the network sees, and the table</source>
        <translation>d’une entrée&#xa0;: ce que voit le réseau, puis le tableau</translation>
    </message>
    <message>
        <source>on an edge: its weight w</source>
        <translation>sur une liaison&#xa0;: son poids w</translation>
    </message>
    <message>
        <source>on edges into layer [{0}]: ∂ℒ/∂w of the batch</source>
        <translation>sur les liaisons vers la couche [{0}]&#xa0;: ∂ℒ/∂w du lot</translation>
    </message>
    <message>
        <source>on the edges into layer [{0}] with the largest: ∂ℒ/∂w</source>
        <translation>sur les liaisons vers la couche [{0}] où il est le plus grand&#xa0;: ∂ℒ/∂w</translation>
    </message>
    <message>
        <source>original units</source>
        <translation>unités d’origine</translation>
    </message>
    <message>
        <source>outline: {0}</source>
        <translation>contour&#xa0;: {0}</translation>
    </message>
    <message>
        <source>pale map: in this step its a is not computed yet</source>
        <translation>carte pâle&#xa0;: son a n’est pas encore calculé à cette étape</translation>
    </message>
    <message>
        <source>points: the batch; the ringed one is followed</source>
        <translation>points&#xa0;: le lot&#x202f;; on suit celui qui est cerclé</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>prédiction</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>promis</translation>
    </message>
    <message>
        <source>ring that lights up: the sample&apos;s a is found</source>
        <translation>anneau qui s’allume&#xa0;: le a de l’exemple est trouvé</translation>
    </message>
    <message>
        <source>sample {0}</source>
        <translation>exemple {0}</translation>
    </message>
    <message>
        <source>sample {0}: {1}</source>
        <translation>exemple {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>sample {0}: {1} · mean of {2}: {3}</source>
        <translation>exemple {0}&#xa0;: {1} · moyenne de {2}&#xa0;: {3}</translation>
    </message>
    <message>
        <source>sample {0}: {1} · mean with the penalty: {2}</source>
        <translation>exemple {0}&#xa0;: {1} · moyenne avec la pénalité&#xa0;: {2}</translation>
    </message>
    <message>
        <source>sample |{0} of {1}|: z, a, m·∂ℒ/∂z</source>
        <translation>exemple |{0} sur {1}|&#xa0;: z, a, m·∂ℒ/∂z</translation>
    </message>
    <message>
        <source>sample |{0} of {1}|: z, a, ∂ℒ⁽ⁱ⁾/∂z</source>
        <translation>exemple |{0} sur {1}|&#xa0;: z, a, ∂ℒ⁽ⁱ⁾/∂z</translation>
    </message>
    <message>
        <source>softmax shares 1 among the units</source>
        <translation>softmax répartit un total de 1 entre les neurones</translation>
    </message>
    <message>
        <source>struck out: w before the update; under it: after</source>
        <translation>barré&#xa0;: w avant la mise à jour&#x202f;; dessous&#xa0;: après</translation>
    </message>
    <message>
        <source>struck out: w before the update; under it: after. On the edges that change most: choose a unit for its own</source>
        <translation>barré&#xa0;: w avant la mise à jour&#x202f;; dessous&#xa0;: après. Sur les liaisons qui changent le plus&#xa0;: choisissez un neurone pour les siennes</translation>
    </message>
    <message>
        <source>target</source>
        <translation>cible</translation>
    </message>
    <message>
        <source>that ℒ as the gradient foretold it: ℒ + ∇ℒ·ΔW</source>
        <translation>ce même ℒ tel que le gradient l’annonçait&#xa0;: ℒ + ∇ℒ·ΔW</translation>
    </message>
    <message>
        <source>the largest of {0} w: {1}</source>
        <translation>le plus grand de {0} w&#xa0;: {1}</translation>
    </message>
    <message>
        <source>the predicted class is right, wrong</source>
        <translation>la classe prédite est juste, fausse</translation>
    </message>
    <message>
        <source>the prediction, from the least to the largest</source>
        <translation>la prédiction, de la plus petite à la plus grande</translation>
    </message>
    <message>
        <source>the sample&apos;s product, and its mean over the batch</source>
        <translation>le produit de l’exemple, et sa moyenne sur le lot</translation>
    </message>
    <message>
        <source>the term that is computed now, with its numbers</source>
        <translation>le terme qui est calculé à présent, avec ses nombres</translation>
    </message>
    <message>
        <source>too many edges for numbers: point at one for its w</source>
        <translation>trop de liaisons pour des nombres&#xa0;: en pointer une pour lire w</translation>
    </message>
    <message>
        <source>under a heading: the largest of all its weights</source>
        <translation>sous un titre&#xa0;: le plus grand parmi tous ses poids</translation>
    </message>
    <message>
        <source>unit {0}</source>
        <translation>neurone {0}</translation>
    </message>
    <message>
        <source>votes of the pixels for a unit: what each adds to its z; blue raises it, orange lowers it</source>
        <translation>votes des pixels pour un neurone&#xa0;: ce que chacun ajoute à son z&#x202f;; le bleu l’augmente, l’orange le diminue</translation>
    </message>
    <message>
        <source>votes {0}, up to ±{1}</source>
        <translation>votes {0}, jusqu’à ±{1}</translation>
    </message>
    <message>
        <source>w before the update → w after it</source>
        <translation>w avant la mise à jour → w après</translation>
    </message>
    <message>
        <source>w into unit {0}, up to ±{1}</source>
        <translation>w du neurone {0}, jusqu’à ±{1}</translation>
    </message>
    <message>
        <source>weights |after| step {0}</source>
        <translation>poids d’|après| l’étape {0}</translation>
    </message>
    <message>
        <source>weights |after| step {0}; z, a, ℒ from |before|</source>
        <translation>poids |après| l’étape {0}&#x202f;; z, a, ℒ d’|avant|</translation>
    </message>
    <message>
        <source>weights |before| step {0}</source>
        <translation>poids |avant| l’étape {0}</translation>
    </message>
    <message>
        <source>what the sum has come to</source>
        <translation>où en est la somme</translation>
    </message>
    <message>
        <source>where {0} comes from: the loss gives it directly</source>
        <translation>d’où vient {0}&#xa0;: la perte le donne directement</translation>
    </message>
    <message>
        <source>width of an edge: |w|, the widest {0} in this step</source>
        <translation>épaisseur d’une liaison&#xa0;: |w|, au plus {0} à cette étape</translation>
    </message>
    <message>
        <source>y, a, ŷ, ℒ in this frame: with the weights before</source>
        <translation>y, a, ŷ, ℒ de ce cadre&#xa0;: avec les poids d’avant</translation>
    </message>
    <message>
        <source>your row</source>
        <translation>votre ligne</translation>
    </message>
    <message>
        <source>z meets the curve of {0}: that is a</source>
        <translation>z passe par la courbe de l’activation {0}&#xa0;: c’est a</translation>
    </message>
    <message>
        <source>{0} = {1} directly: no {2} is computed here</source>
        <translation>{0} = {1} directement&#xa0;: aucun {2} n’est calculé ici</translation>
    </message>
    <message>
        <source>{0} = {1}, set by hand</source>
        <translation>{0} = {1}, fixé à la main</translation>
    </message>
    <message>
        <source>{0} and {1} on their way: they meet on the edge</source>
        <translation>{0} et {1} en chemin&#xa0;: ils se rencontrent sur la liaison</translation>
    </message>
    <message>
        <source>{0} joins its units: each {1} is made of every {2}</source>
        <translation>{0} lie ses neurones&#xa0;: chaque {1} vient de tous les {2}</translation>
    </message>
    <message>
        <source>{0} meets {1}; their mean product, m = {2}, is ∂ℒ/∂w</source>
        <translation>{0} est multiplié par {1}&#x202f;; la moyenne des produits, m = {2}, est ∂ℒ/∂w</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} autre(s)</translation>
    </message>
    <message>
        <source>{0} of sample {1}</source>
        <translation>{0} de l’exemple {1}</translation>
    </message>
    <message>
        <source>{0} on its way back from the loss</source>
        <translation>{0} revient de la perte</translation>
    </message>
    <message>
        <source>{0} on its way: its size is |{0}|</source>
        <translation>{0} en chemin&#xa0;: sa taille est |{0}|</translation>
    </message>
    <message>
        <source>{0} passes a gate, as wide open as the slope of {1} at z: 0 … 1</source>
        <translation>{0} passe une porte, ouverte selon la pente de l’activation {1} en z&#xa0;: 0 … 1</translation>
    </message>
    <message>
        <source>{0} samples: one is followed, the others do the same at the same time</source>
        <translation>{0} exemples&#xa0;: on en suit un, les autres font de même en même temps</translation>
    </message>
    <message>
        <source>{0} shares 1 among the units: a = {1}.</source>
        <translation>L’activation {0} répartit un total de 1 entre les neurones&#xa0;: a = {1}.</translation>
    </message>
    <message>
        <source>{0} turns it into a = {1}.</source>
        <translation>L’activation {0} en fait a = {1}.</translation>
    </message>
    <message>
        <source>{0}, in {1}</source>
        <translation>{0}, en {1}</translation>
    </message>
    <message>
        <source>{0}, once it has arrived</source>
        <translation>{0}, une fois arrivé</translation>
    </message>
    <message>
        <source>{0}, plus the penalty</source>
        <translation>{0}, plus la pénalité</translation>
    </message>
    <message>
        <source>{0}: a is z itself</source>
        <translation>{0}&#xa0;: a est z lui-même</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0}; of {1} the {2} largest</source>
        <translation>{0}&#x202f;; des {1}, les {2} plus grands</translation>
    </message>
    <message>
        <source>|mean of the {0}|: z, a, ∂ℒ/∂z, ℒ, ∂ℒ/∂W</source>
        <translation>|moyenne des {0}|&#xa0;: z, a, ∂ℒ/∂z, ℒ, ∂ℒ/∂W</translation>
    </message>
    <message>
        <source>|your row|, without a target: Esc takes it back</source>
        <translation>|votre ligne|, sans cible&#xa0;: Échap l’annule</translation>
    </message>
    <message>
        <source>Δw, up to ±{0}</source>
        <translation>Δw, jusqu’à ±{0}</translation>
    </message>
    <message>
        <source>… {0} more …</source>
        <translation>… {0} de plus …</translation>
    </message>
    <message>
        <source>ℒ is the mean of ℒ⁽ⁱ⁾ over the batch, m = {0}</source>
        <translation>ℒ est la moyenne des ℒ⁽ⁱ⁾ du lot, m = {0}</translation>
    </message>
    <message>
        <source>ℒ is the root of the mean of e⁽ⁱ⁾, m = {0}</source>
        <translation>ℒ est la racine de la moyenne des e⁽ⁱ⁾, m = {0}</translation>
    </message>
    <message>
        <source>ℒ of the same batch with the new weights</source>
        <translation>ℒ du même lot avec les nouveaux poids</translation>
    </message>
    <message>
        <source>ℒ {0} → {1} (the gradient promised {2})</source>
        <translation>ℒ {0} → {1} (le gradient promettait {2})</translation>
    </message>
    <message>
        <source>ℒ, the mean of {0}</source>
        <translation>ℒ, la moyenne de {0}</translation>
    </message>
    <message>
        <source>ℒ, the root of the mean of {0}</source>
        <translation>ℒ, la racine de la moyenne de {0}</translation>
    </message>
    <message>
        <source>∂z/∂x of {0}</source>
        <translation>∂z/∂x&#xa0;: {0}</translation>
    </message>
    <message>
        <source>∂ℒ/∂w, up to ±{0}</source>
        <translation>∂ℒ/∂w, jusqu’à ±{0}</translation>
    </message>
    <message>
        <source>✓: predicted right</source>
        <translation>✓&#xa0;: prédiction juste</translation>
    </message>
</context>
<context>
    <name>ChangeForm</name>
    <message>
        <source>Change one thing</source>
        <translation>Changer une chose</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>The next run is the first one, but for this:</source>
        <translation>L’entraînement suivant est le premier, à ceci près&#xa0;:</translation>
    </message>
    <message>
        <source>The rate stays α = {0}, which is much for {1}.</source>
        <translation>Le taux reste α = {0}, ce qui est beaucoup pour {1}.</translation>
    </message>
    <message>
        <source>What is to differ</source>
        <translation>Ce qui doit différer</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>all rows</source>
        <translation>toutes les lignes</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>et {0} de plus</translation>
    </message>
    <message>
        <source>as all else</source>
        <translation>comme le reste</translation>
    </message>
    <message>
        <source>as the target suggests</source>
        <translation>d’après la cible</translation>
    </message>
    <message>
        <source>b of unit {0} of layer [{1}]</source>
        <translation>b du neurone {0} de la couche [{1}]</translation>
    </message>
    <message>
        <source>drawing cleared</source>
        <translation>dessin effacé</translation>
    </message>
    <message>
        <source>layer [{0}] drawn anew</source>
        <translation>poids de la couche [{0}] tirés de nouveau</translation>
    </message>
    <message>
        <source>layers {0} → {1}</source>
        <translation>couches {0} → {1}</translation>
    </message>
    <message>
        <source>off</source>
        <translation>non</translation>
    </message>
    <message>
        <source>on</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>opened again</source>
        <translation>rouvert</translation>
    </message>
    <message>
        <source>order of the layers</source>
        <translation>ordre des couches</translation>
    </message>
    <message>
        <source>other branch</source>
        <translation>autre branche</translation>
    </message>
    <message>
        <source>other points</source>
        <translation>autres points</translation>
    </message>
    <message>
        <source>other start, seed {0}</source>
        <translation>autre départ, graine {0}</translation>
    </message>
    <message>
        <source>points drawn: {0}</source>
        <translation>points dessinés&#xa0;: {0}</translation>
    </message>
    <message>
        <source>points removed: {0}</source>
        <translation>points retirés&#xa0;: {0}</translation>
    </message>
    <message>
        <source>preparation of {0}</source>
        <translation>préparation de {0}</translation>
    </message>
    <message>
        <source>restart</source>
        <translation>nouveau départ</translation>
    </message>
    <message>
        <source>restart with seed {0}</source>
        <translation>nouveau départ, graine {0}</translation>
    </message>
    <message>
        <source>trained weights of {0} kept</source>
        <translation>poids appris de {0} gardés</translation>
    </message>
    <message>
        <source>w from {0} to {1} of layer [{2}]</source>
        <translation>w de {0} à {1} de la couche [{2}]</translation>
    </message>
    <message>
        <source>{0} weights and biases</source>
        <translation>{0} poids et biais</translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>A row without a target has no loss, and so no gradient.</source>
        <translation>Une ligne sans cible n’a pas de perte, donc pas de gradient.</translation>
    </message>
    <message>
        <source>An input has no gradient: choose a unit or a weight.</source>
        <translation>Une entrée n’a pas de gradient&#xa0;: choisissez un neurone ou un poids.</translation>
    </message>
    <message>
        <source>Check by nudging</source>
        <translation>Vérifier par une petite variation</translation>
    </message>
    <message>
        <source>There is no gradient to check yet: it comes at {0}.</source>
        <translation>Il n’y a pas encore de gradient à vérifier&#xa0;: il vient à {0}.</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>All of them</source>
        <translation>Toutes</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>The numbers are copied: paste them into a spreadsheet.</source>
        <translation>Les nombres sont copiés&#xa0;: collez-les dans un tableur.</translation>
    </message>
    <message>
        <source>The picture is copied: paste it into a document or a slide.</source>
        <translation>L’image est copiée&#xa0;: collez-la dans un document ou une diapositive.</translation>
    </message>
</context>
<context>
    <name>CodeExcerpt</name>
    <message numerus="yes">
        <source>… %n more line(s)</source>
        <translation>
            <numerusform>… %n autre ligne</numerusform>
            <numerusform>… %n autres lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>The program of one step</source>
        <translation>Le programme d’une étape</translation>
    </message>
</context>
<context>
    <name>ColumnDetail</name>
    <message>
        <source>constant</source>
        <translation>constante</translation>
    </message>
    <message>
        <source>row {0}</source>
        <translation>ligne {0}</translation>
    </message>
    <message>
        <source>{0} is to be predicted · {1}</source>
        <translation>{0} est à prédire · {1}</translation>
    </message>
    <message>
        <source>{0} is to be predicted: a class for each value.</source>
        <translation>{0} est à prédire&#xa0;: une classe par valeur.</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>age</source>
        <translation>âge</translation>
    </message>
    <message>
        <source>alcalinity of ash</source>
        <translation>alcalinité des cendres</translation>
    </message>
    <message>
        <source>alcohol</source>
        <translation>alcool</translation>
    </message>
    <message>
        <source>area</source>
        <translation>aire</translation>
    </message>
    <message>
        <source>ash</source>
        <translation>cendres</translation>
    </message>
    <message>
        <source>bathrooms</source>
        <translation>salles de bains</translation>
    </message>
    <message>
        <source>bedrooms</source>
        <translation>chambres</translation>
    </message>
    <message>
        <source>bmi</source>
        <translation>IMC</translation>
    </message>
    <message>
        <source>bp</source>
        <translation>pression artérielle</translation>
    </message>
    <message>
        <source>class</source>
        <translation>classe</translation>
    </message>
    <message>
        <source>color intensity</source>
        <translation>intensité de la couleur</translation>
    </message>
    <message>
        <source>compactness</source>
        <translation>compacité</translation>
    </message>
    <message>
        <source>concave points</source>
        <translation>points concaves</translation>
    </message>
    <message>
        <source>concavity</source>
        <translation>concavité</translation>
    </message>
    <message>
        <source>cultivar</source>
        <translation>cépage</translation>
    </message>
    <message>
        <source>diagnosis</source>
        <translation>diagnostic</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>chiffre</translation>
    </message>
    <message>
        <source>flavanoids</source>
        <translation>flavonoïdes</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>étage</translation>
    </message>
    <message>
        <source>fractal dimension</source>
        <translation>dimension fractale</translation>
    </message>
    <message>
        <source>hue</source>
        <translation>teinte</translation>
    </message>
    <message>
        <source>magnesium</source>
        <translation>magnésium</translation>
    </message>
    <message>
        <source>malic acid</source>
        <translation>acide malique</translation>
    </message>
    <message>
        <source>mean {0}</source>
        <translation>{0} (moyenne)</translation>
    </message>
    <message>
        <source>nonflavanoid phenols</source>
        <translation>phénols non flavonoïdes</translation>
    </message>
    <message>
        <source>od280/od315 of diluted wines</source>
        <translation>od280/od315 des vins dilués</translation>
    </message>
    <message>
        <source>pclass</source>
        <translation>classe</translation>
    </message>
    <message>
        <source>perimeter</source>
        <translation>périmètre</translation>
    </message>
    <message>
        <source>petal length</source>
        <translation>longueur du pétale</translation>
    </message>
    <message>
        <source>petal width</source>
        <translation>largeur du pétale</translation>
    </message>
    <message>
        <source>pixel {0},{1}</source>
        <translation>pixel ({0}&#x202f;; {1})</translation>
    </message>
    <message>
        <source>price</source>
        <translation>prix</translation>
    </message>
    <message>
        <source>proanthocyanins</source>
        <translation>proanthocyanidines</translation>
    </message>
    <message>
        <source>progression</source>
        <translation>évolution</translation>
    </message>
    <message>
        <source>proline</source>
        <translation>proline</translation>
    </message>
    <message>
        <source>radius</source>
        <translation>rayon</translation>
    </message>
    <message>
        <source>sepal length</source>
        <translation>longueur du sépale</translation>
    </message>
    <message>
        <source>sepal width</source>
        <translation>largeur du sépale</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>sexe</translation>
    </message>
    <message>
        <source>smoothness</source>
        <translation>régularité</translation>
    </message>
    <message>
        <source>species</source>
        <translation>espèce</translation>
    </message>
    <message>
        <source>surface</source>
        <translation>surface</translation>
    </message>
    <message>
        <source>survived</source>
        <translation>survie</translation>
    </message>
    <message>
        <source>symmetry</source>
        <translation>symétrie</translation>
    </message>
    <message>
        <source>texture</source>
        <translation>texture</translation>
    </message>
    <message>
        <source>total phenols</source>
        <translation>phénols totaux</translation>
    </message>
    <message>
        <source>worst {0}</source>
        <translation>{0} (pire valeur)</translation>
    </message>
    <message>
        <source>{0} error</source>
        <translation>{0} (erreur type)</translation>
    </message>
</context>
<context>
    <name>ColumnsModel</name>
    <message>
        <source>becomes</source>
        <translation>devient</translation>
    </message>
    <message>
        <source>column</source>
        <translation>colonne</translation>
    </message>
    <message>
        <source>encode</source>
        <translation>codage</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>contient</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquantes</translation>
    </message>
    <message>
        <source>row left out</source>
        <translation>ligne écartée</translation>
    </message>
    <message>
        <source>row {0}</source>
        <translation>ligne {0}</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>échelle</translation>
    </message>
    <message>
        <source>to predict</source>
        <translation>à prédire</translation>
    </message>
    <message>
        <source>where missing</source>
        <translation>remplacées par</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Hidden layers</source>
        <translation>Couches cachées</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Nothing yet: change one thing, and compare.</source>
        <translation>Rien encore&#xa0;: changez une chose, et comparez.</translation>
    </message>
    <message>
        <source>as the first run</source>
        <translation>comme le premier</translation>
    </message>
    <message>
        <source>batch: {0}</source>
        <translation>lot&#xa0;: {0}</translation>
    </message>
    <message>
        <source>diverged at step {0}</source>
        <translation>a divergé à l’étape {0}</translation>
    </message>
    <message>
        <source>diverged: {0}</source>
        <translation>divergé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>epoch {0} · step {1}</source>
        <translation>époque {0} · étape {1}</translation>
    </message>
    <message>
        <source>epochs seen: {0}</source>
        <translation>époques vues&#xa0;: {0}</translation>
    </message>
    <message>
        <source>finished at step {0}</source>
        <translation>fini à l’étape {0}</translation>
    </message>
    <message>
        <source>finished: {0}</source>
        <translation>fini&#xa0;: {0}</translation>
    </message>
    <message>
        <source>first run</source>
        <translation>premier</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>coût</translation>
    </message>
    <message>
        <source>momentum {0}</source>
        <translation>momentum {0}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>patience {0}</source>
        <translation>patience {0}</translation>
    </message>
    <message>
        <source>scaling: {0}</source>
        <translation>échelle&#xa0;: {0}</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>graine {0}</translation>
    </message>
    <message>
        <source>start</source>
        <translation>début</translation>
    </message>
    <message>
        <source>start: seed {0}</source>
        <translation>départ&#xa0;: graine {0}</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>étape {0}</translation>
    </message>
    <message>
        <source>stopped at step {0}: low enough</source>
        <translation>arrêté à l’étape {0}&#xa0;: assez bas</translation>
    </message>
    <message>
        <source>stopped at step {0}: no gain</source>
        <translation>arrêté à l’étape {0}&#xa0;: sans gain</translation>
    </message>
    <message>
        <source>stopped: {0}</source>
        <translation>arrêté&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{0} epochs</source>
        <translation>{0} époques</translation>
    </message>
    <message>
        <source>{0} of the hidden layers</source>
        <translation>{0} des couches cachées</translation>
    </message>
    <message>
        <source>{0}: another start than “{1}” (by up to {2})</source>
        <translation>{0}&#xa0;: un autre départ que «&#xa0;{1}&#xa0;» (écart jusqu’à {2})</translation>
    </message>
    <message>
        <source>{0}: other shapes from the start than “{1}”</source>
        <translation>{0}&#xa0;: dès le départ, d’autres formes que «&#xa0;{1}&#xa0;»</translation>
    </message>
    <message>
        <source>{0}: parts from “{1}” at step {3} (by up to {2})</source>
        <translation>{0}&#xa0;: s’écarte de «&#xa0;{1}&#xa0;» à l’étape {3} (jusqu’à {2})</translation>
    </message>
    <message>
        <source>{0}: so far the same as “{1}”, bit for bit</source>
        <translation>{0}&#xa0;: jusqu’ici le même que «&#xa0;{1}&#xa0;», bit pour bit</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>A logarithmic axis: each line is ten times the last</source>
        <translation>Un axe logarithmique&#xa0;: chaque puissance de dix est à égale distance</translation>
    </message>
    <message>
        <source>Back to the network</source>
        <translation>Retour au réseau</translation>
    </message>
    <message>
        <source>Change one thing</source>
        <translation>Changer une chose</translation>
    </message>
    <message>
        <source>Gradient ‖∂ℒ/∂W‖</source>
        <translation>Gradient ‖∂ℒ/∂W‖</translation>
    </message>
    <message>
        <source>How the answers are seen</source>
        <translation>Comment voir les réponses</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Of which layers</source>
        <translation>De quelles couches</translation>
    </message>
    <message>
        <source>What is to be seen</source>
        <translation>Ce qu’on voit</translation>
    </message>
    <message>
        <source>all layers, this step</source>
        <translation>toutes les couches, à cette étape</translation>
    </message>
    <message>
        <source>both</source>
        <translation>les deux</translation>
    </message>
    <message>
        <source>layer [{0}] along the run</source>
        <translation>couche [{0}] au fil du temps</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>{0} runs at most: take one away first</source>
        <translation>{0} entraînements au plus&#xa0;: retirez-en un d’abord</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Ready-made comparisons</source>
        <translation>Comparaisons toutes prêtes</translation>
    </message>
    <message>
        <source>The compared run is now that of the window; undo brings the last one back.</source>
        <translation>L’entraînement comparé est maintenant celui de la fenêtre&#x202f;; annuler ramène le précédent.</translation>
    </message>
    <message>
        <source>The present recipe, and one thing changed</source>
        <translation>La recette actuelle, avec une chose changée</translation>
    </message>
</context>
<context>
    <name>CompileCard</name>
    <message>
        <source>Compile</source>
        <translation>Compiler</translation>
    </message>
    <message>
        <source>How far one update goes.</source>
        <translation>Le taux d’apprentissage&#xa0;: de combien une mise à jour avance.</translation>
    </message>
    <message>
        <source>The rule of the update.</source>
        <translation>La règle de la mise à jour.</translation>
    </message>
    <message>
        <source>What is looked at beside the loss.</source>
        <translation>Ce qu’on regarde à côté du coût.</translation>
    </message>
    <message>
        <source>What is made small: the loss ℒ⁽ⁱ⁾ of each sample, by way of ℒ of the batch.</source>
        <translation>Ce qu’on minimise&#xa0;: la perte ℒ⁽ⁱ⁾ de chaque exemple, par le coût ℒ du lot.</translation>
    </message>
</context>
<context>
    <name>CompileMore</name>
    <message>
        <source>A gradient that is too long is made shorter.</source>
        <translation>Un gradient trop long est raccourci.</translation>
    </message>
    <message>
        <source>How far a gradient may go.</source>
        <translation>Jusqu’où un gradient peut aller.</translation>
    </message>
    <message>
        <source>How much of itself a weight loses, times α.</source>
        <translation>La part de lui-même que perd un poids à chaque étape, multipliée par α.</translation>
    </message>
    <message>
        <source>How much of the average of the past is kept at each step.</source>
        <translation>Ce qui est gardé de la moyenne du passé à chaque étape.</translation>
    </message>
    <message>
        <source>How much of the last step&apos;s velocity is kept.</source>
        <translation>Ce qui est gardé de la vitesse de l’étape précédente.</translation>
    </message>
    <message>
        <source>How the rate α goes down as the steps go by.</source>
        <translation>Comment le taux α diminue au fil des étapes.</translation>
    </message>
    <message>
        <source>Keeps the quotient finite where the gradient is 0.</source>
        <translation>Évite une division par zéro là où le gradient est nul.</translation>
    </message>
    <message>
        <source>The steps until the rate has decayed once.</source>
        <translation>Le nombre d’étapes au bout desquelles le taux a décru une fois.</translation>
    </message>
    <message>
        <source>What α is multiplied by every T steps.</source>
        <translation>Le facteur par lequel α est multiplié toutes les T étapes.</translation>
    </message>
    <message>
        <source>Where the sum of squares starts.</source>
        <translation>La valeur de départ de la somme des carrés.</translation>
    </message>
    <message>
        <source>Whether the step looks ahead along the velocity.</source>
        <translation>Si le déplacement anticipe, le long de la vitesse.</translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message>
        <source>∂a/∂z: a matrix</source>
        <translation>∂a/∂z&#xa0;: une matrice</translation>
    </message>
</context>
<context>
    <name>CurveView</name>
    <message>
        <source>slope = {0}</source>
        <translation>pente = {0}</translation>
    </message>
    <message>
        <source>squared error of this sample, over a</source>
        <translation>erreur au carré de cet exemple, en fonction de a</translation>
    </message>
    <message>
        <source>{0} as {1} changes, the other z held</source>
        <translation>{0} quand {1} change, les autres z fixés</translation>
    </message>
    <message>
        <source>ℒ of this sample, over a</source>
        <translation>ℒ de cet exemple en fonction de a</translation>
    </message>
</context>
<context>
    <name>CurvesPlot</name>
    <message>
        <source>Logarithmic axis</source>
        <translation>Axe logarithmique</translation>
    </message>
    <message>
        <source>Show the whole run</source>
        <translation>Montrer tout l’entraînement</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
</context>
<context>
    <name>CutPanel</name>
    <message>
        <source>across</source>
        <translation>en abscisse</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>couleur</translation>
    </message>
    <message>
        <source>components</source>
        <translation>composantes</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>décision</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>others at</source>
        <translation>les autres</translation>
    </message>
    <message>
        <source>plane of</source>
        <translation>plan de</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>probabilité</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>exemple</translation>
    </message>
    <message>
        <source>two inputs</source>
        <translation>deux entrées</translation>
    </message>
    <message>
        <source>up</source>
        <translation>en ordonnée</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Draw your own points</source>
        <translation>Dessiner vos propres points</translation>
    </message>
    <message>
        <source>Every column, and what becomes of it.</source>
        <translation>Chaque colonne, et ce qu’elle devient.</translation>
    </message>
    <message>
        <source>How far points scatter: σ of the shift along each axis.</source>
        <translation>La dispersion des points&#xa0;: σ du déplacement selon chaque axe.</translation>
    </message>
    <message>
        <source>How far targets scatter: σ of what is added to each y.</source>
        <translation>La dispersion des cibles&#xa0;: σ de ce qui est ajouté à chaque y.</translation>
    </message>
    <message>
        <source>How many classes there are.</source>
        <translation>Le nombre de classes.</translation>
    </message>
    <message>
        <source>The column to predict.</source>
        <translation>La colonne à prédire.</translation>
    </message>
    <message>
        <source>The rows to learn from, and those that are only tested.</source>
        <translation>La part des lignes d’entraînement, et celle des lignes de test.</translation>
    </message>
    <message>
        <source>The rows to learn from, those to choose by, and those that are only tested, in the end.</source>
        <translation>La part des lignes qui servent à apprendre, de celles qui servent à choisir, et de celles du test, réservées à la fin.</translation>
    </message>
    <message>
        <source>Train / val. / test</source>
        <translation>Entr. / val. / test</translation>
    </message>
    <message>
        <source>What to learn from. Other data propose layers that fit them.</source>
        <translation>Les données dont le réseau apprend. D’autres données proposent des couches qui leur conviennent.</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>mixte</translation>
    </message>
    <message>
        <source>rows × features</source>
        <translation>lignes × variables</translation>
    </message>
    <message>
        <source>standard: (x − mean) / σ over the training rows, σ² = 1/n Σ (x − mean)². min–max: (x − min) / (max − min) over the training rows.</source>
        <translation>standardisée&#xa0;: (x − moyenne) / σ sur les lignes d’entraînement, σ² = 1/n Σ (x − moyenne)². min–max&#xa0;: (x − min) / (max − min) sur les lignes d’entraînement.</translation>
    </message>
    <message>
        <source>target only</source>
        <translation>cible seule</translation>
    </message>
    <message numerus="yes">
        <source>{0} of {1} → %n input(s)</source>
        <translation>
            <numerusform>{0}/{1} → %n entrée</numerusform>
            <numerusform>{0}/{1} → %n entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, target too</source>
        <translation>{0} + cible</translation>
    </message>
</context>
<context>
    <name>DataSets</name>
    <message>
        <source>150 flowers of three species.</source>
        <translation>150 fleurs de trois espèces.</translation>
    </message>
    <message>
        <source>178 wines of three growers, by 13 measures.</source>
        <translation>178 vins de trois producteurs, par 13 mesures.</translation>
    </message>
    <message>
        <source>1797 handwritten digits of 8×8 pixels.</source>
        <translation>1797 chiffres manuscrits de 8×8 pixels.</translation>
    </message>
    <message>
        <source>442 patients by ten measures, a year later.</source>
        <translation>442 patients par dix mesures, un an plus tard.</translation>
    </message>
    <message>
        <source>569 tumours by 30 measures: malignant or not.</source>
        <translation>569 tumeurs par 30 mesures&#xa0;: malignes ou non.</translation>
    </message>
    <message>
        <source>64 inputs, yet a small network reads them.</source>
        <translation>64 entrées, lues par un petit réseau.</translation>
    </message>
    <message>
        <source>A circle inside another.</source>
        <translation>Un cercle dans un autre.</translation>
    </message>
    <message>
        <source>A neuron draws a line: each hidden unit bends it.</source>
        <translation>Un neurone trace une droite&#xa0;: les cachés la courbent.</translation>
    </message>
    <message>
        <source>A round cloud for each class.</source>
        <translation>Un nuage rond par classe.</translation>
    </message>
    <message>
        <source>Apartments</source>
        <translation>Appartements</translation>
    </message>
    <message>
        <source>Arms that wind around each other.</source>
        <translation>Des bras enroulés les uns dans les autres.</translation>
    </message>
    <message>
        <source>Blobs</source>
        <translation>Nuages</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>Cancer du sein</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Cercles</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation>Diabète</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Easy once scaled: else the largest drowns the rest.</source>
        <translation>Facile à l’échelle&#xa0;: sinon l’une noie les autres.</translation>
    </message>
    <message>
        <source>Easy to learn by heart: too few to foretell others.</source>
        <translation>Facile par cœur&#xa0;: trop peu pour prédire.</translation>
    </message>
    <message>
        <source>Easy while they are few: many come close.</source>
        <translation>Facile s’ils sont peu&#xa0;: nombreux, ils se serrent.</translation>
    </message>
    <message>
        <source>Easy: a neuron’s weight comes to 2, its bias to 1.</source>
        <translation>Facile&#xa0;: le poids arrive à 2, le biais à 1.</translation>
    </message>
    <message>
        <source>Easy: a neuron’s weights come to 2 and −1.</source>
        <translation>Facile&#xa0;: les poids arrivent à 2 et −1.</translation>
    </message>
    <message>
        <source>Easy: one neuron finds a line between them.</source>
        <translation>Facile&#xa0;: un neurone trouve une droite entre eux.</translation>
    </message>
    <message>
        <source>Every number can be checked by hand.</source>
        <translation>Chaque nombre se vérifie à la main.</translation>
    </message>
    <message>
        <source>Five flats and their prices.</source>
        <translation>Cinq appartements et leurs prix.</translation>
    </message>
    <message>
        <source>Five passengers, and who survived.</source>
        <translation>Cinq passagers, et qui a survécu.</translation>
    </message>
    <message>
        <source>Four parameters: a close fit foretells little.</source>
        <translation>Quatre paramètres&#xa0;: un bon ajustement prédit peu.</translation>
    </message>
    <message>
        <source>Four squares: class 1 where the signs differ.</source>
        <translation>Quatre carrés&#xa0;: classe 1 si les signes diffèrent.</translation>
    </message>
    <message>
        <source>Hard: each takes several units, and time.</source>
        <translation>Difficile&#xa0;: plusieurs neurones pour chacun.</translation>
    </message>
    <message>
        <source>Hard: the boundary has to turn with them.</source>
        <translation>Difficile&#xa0;: la frontière doit tourner avec eux.</translation>
    </message>
    <message>
        <source>Hard: these explain half of it at best.</source>
        <translation>Difficile&#xa0;: elles en expliquent au mieux la moitié.</translation>
    </message>
    <message>
        <source>Hills</source>
        <translation>Collines</translation>
    </message>
    <message>
        <source>House prices</source>
        <translation>Prix des maisons</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Nearly separable, but an error is grave.</source>
        <translation>Presque séparables, mais une erreur est grave.</translation>
    </message>
    <message>
        <source>Nine houses: surface, bedrooms, price.</source>
        <translation>Neuf maisons&#xa0;: surface, chambres, prix.</translation>
    </message>
    <message>
        <source>No line parts them: the boundary must bend.</source>
        <translation>Aucune droite&#xa0;: il faut courber la frontière.</translation>
    </message>
    <message>
        <source>No neuron alone can tell: there must be hidden ones.</source>
        <translation>Un neurone seul ne peut le dire&#xa0;: il en faut des cachés.</translation>
    </message>
    <message>
        <source>One feature: y = 2x + 1, and noise.</source>
        <translation>Une variable&#xa0;: y = 2x + 1, et du bruit.</translation>
    </message>
    <message>
        <source>One feature: y = sin x, and noise.</source>
        <translation>Une variable&#xa0;: y = sin x, et du bruit.</translation>
    </message>
    <message>
        <source>One is easily told, the others overlap.</source>
        <translation>L’une se reconnaît, les autres se chevauchent.</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Points that you draw.</source>
        <translation>Des points que vous dessinez.</translation>
    </message>
    <message>
        <source>Several units, a line each, close in on the inner one.</source>
        <translation>Plusieurs neurones, une droite chacun, l’enferment.</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>Spirales</translation>
    </message>
    <message>
        <source>Three blobs</source>
        <translation>Trois nuages</translation>
    </message>
    <message>
        <source>Titanic</source>
        <translation>Titanic</translation>
    </message>
    <message>
        <source>Try an outlier, a gap, a class inside another.</source>
        <translation>Essayez un point isolé, un trou.</translation>
    </message>
    <message>
        <source>Two Gaussian hills and two hollows.</source>
        <translation>Deux collines gaussiennes et deux creux.</translation>
    </message>
    <message>
        <source>Two blobs</source>
        <translation>Deux nuages</translation>
    </message>
    <message>
        <source>Two features: y = 2x₁ − x₂ + 1, and noise.</source>
        <translation>Deux variables&#xa0;: y = 2x₁ − x₂ + 1, et du bruit.</translation>
    </message>
    <message>
        <source>Two half circles that interlock.</source>
        <translation>Deux demi-cercles imbriqués.</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>Deux lunes</translation>
    </message>
    <message>
        <source>Two round clouds, apart from each other.</source>
        <translation>Deux nuages ronds, bien séparés.</translation>
    </message>
    <message>
        <source>Wines</source>
        <translation>Vins</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>Your points</source>
        <translation>Vos points</translation>
    </message>
</context>
<context>
    <name>DecimalsButton</name>
    <message>
        <source>Automatic: {0} on the network, {1} in formulas</source>
        <translation>Automatique&#xa0;: {0} sur le réseau, {1} dans les formules</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Décimales</translation>
    </message>
    <message>
        <source>Decimals: {0} of a result in formulas, {1} on the network</source>
        <translation>Décimales&#xa0;: {0} pour un résultat dans les formules, {1} sur le réseau</translation>
    </message>
    <message>
        <source>{0} decimals</source>
        <translation>{0} décimales</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>FN</source>
        <comment>false negatives</comment>
        <translation>FN</translation>
    </message>
    <message>
        <source>FP</source>
        <comment>false positives</comment>
        <translation>FP</translation>
    </message>
    <message>
        <source>TP</source>
        <comment>true positives</comment>
        <translation>VP</translation>
    </message>
    <message>
        <source>a over its own z, the other z held</source>
        <translation>a selon son propre z, les autres z fixés</translation>
    </message>
    <message>
        <source>a over z, and dashed its slope</source>
        <translation>a selon z et, en tirets, sa pente</translation>
    </message>
    <message>
        <source>how dense the first weights lie around 0, for W {0}</source>
        <translation>densité des premiers poids autour de 0, pour W {0}</translation>
    </message>
    <message>
        <source>the loss of a sample over a of its class</source>
        <translation>la perte d’un exemple selon le a de sa classe</translation>
    </message>
    <message>
        <source>the loss of a sample over a − y</source>
        <translation>la perte d’un exemple selon a − y</translation>
    </message>
    <message>
        <source>the loss of a sample over a, for y = 1, and dashed for y = 0</source>
        <translation>la perte d’un exemple selon a, pour y = 1 et, en tirets, pour y = 0</translation>
    </message>
    <message>
        <source>α over the first {0} of {1} steps</source>
        <translation>α au fil des {0} premières étapes sur {1}</translation>
    </message>
    <message>
        <source>α over the {0} steps of the training</source>
        <translation>α au fil des {0} étapes de l’entraînement</translation>
    </message>
</context>
<context>
    <name>DifferencesTable</name>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>less</source>
        <translation>moins</translation>
    </message>
    <message>
        <source>more</source>
        <translation>plus</translation>
    </message>
</context>
<context>
    <name>Diverged</name>
    <message>
        <source>Back to step {0}, with α = {1}</source>
        <translation>Revenir à l’étape {0}, avec α = {1}</translation>
    </message>
    <message>
        <source>It became too large at once: the rate α = {0}, or a number set by hand, is too large.</source>
        <translation>Il est devenu trop grand d’un coup&#xa0;: le taux α = {0}, ou un nombre saisi à la main, est trop grand.</translation>
    </message>
    <message>
        <source>Since step {0} the loss had grown {1} times: each step leaps too far, the rate α = {2} is too large.</source>
        <translation>Depuis l’étape {0}, le coût avait été multiplié par {1}&#xa0;: chaque étape va trop loin, le taux α = {2} est trop grand.</translation>
    </message>
    <message>
        <source>Start again with α = {0}</source>
        <translation>Recommencer avec α = {0}</translation>
    </message>
    <message>
        <source>Step {0}: the loss is no longer a finite number.</source>
        <translation>Étape {0}&#xa0;: le coût n’est plus un nombre fini.</translation>
    </message>
    <message>
        <source>The first such number was {0} ({1}), in step {2}.</source>
        <translation>Le premier nombre de ce genre était {0} ({1}), à l’étape {2}.</translation>
    </message>
    <message>
        <source>The inputs are not scaled: they go up to {0}. Standardise them.</source>
        <translation>Les entrées ne sont pas mises à l’échelle&#xa0;: elles vont jusqu’à {0}. Standardisez-les.</translation>
    </message>
    <message>
        <source>the loss ℒ of the batch</source>
        <translation>le coût ℒ du lot</translation>
    </message>
    <message>
        <source>the loss ℒ⁽ⁱ⁾ of sample {0}</source>
        <translation>la perte ℒ⁽ⁱ⁾ de l’exemple {0}</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}</source>
        <translation>{0} de {1} vers {2}</translation>
    </message>
    <message>
        <source>{0} of unit {1}</source>
        <translation>{0} du neurone {1}</translation>
    </message>
</context>
<context>
    <name>DrawablePlot</name>
    <message>
        <source>Draw your own</source>
        <translation>Dessiner les vôtres</translation>
    </message>
</context>
<context>
    <name>DrawingPane</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message>
        <source>An empty sheet: “{0}” cannot be drawn on.</source>
        <translation>Une feuille vide&#xa0;: on ne peut pas dessiner sur «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>Class {0}</source>
        <translation>Classe {0}</translation>
    </message>
    <message>
        <source>Class {0}: key {0}</source>
        <translation>Classe {0}&#xa0;: touche {0}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Click or drag to draw, right-click to remove.</source>
        <translation>Cliquez ou glissez pour dessiner, clic droit pour retirer.</translation>
    </message>
    <message>
        <source>Click: a point. Drag: many. Right button or Del: away with it.
By keyboard: the arrows move the cross, Shift with them finely; Enter draws, 0 to 9 choose the class.</source>
        <translation>Clic&#xa0;: un point. Glisser&#xa0;: plusieurs. Bouton droit ou Suppr&#xa0;: le retirer.
Au clavier&#xa0;: les flèches déplacent la croix, finement avec Maj&#x202f;; Entrée dessine, 0 à 9 choisissent la classe.</translation>
    </message>
    <message>
        <source>Copy “{0}”</source>
        <translation>Copier «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>From {0} points of two classes on the network learns.</source>
        <translation>À partir de {0} points de deux classes, le réseau apprend.</translation>
    </message>
    <message>
        <source>From {0} points on the network learns.</source>
        <translation>À partir de {0} points, le réseau apprend.</translation>
    </message>
    <message>
        <source>Sheet to draw points on</source>
        <translation>Feuille où dessiner des points</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <source>Train through all epochs, and again with every other point</source>
        <translation>Entraîner sur toutes les époques, et de nouveau à chaque autre point</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>classes</translation>
    </message>
    <message>
        <source>values</source>
        <translation>valeurs</translation>
    </message>
    <message>
        <source>{0}, as many as there can be</source>
        <translation>{0}, le maximum</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>Back to the old training</source>
        <translation>Revenir à l’ancien</translation>
    </message>
    <message>
        <source>Keep the trained weights</source>
        <translation>Garder les poids appris</translation>
    </message>
    <message>
        <source>Keep the trained weights of {0}</source>
        <translation>Garder les poids appris de {0}</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>Rétablir&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Reset layer [{0}]</source>
        <translation>Réinitialiser la couche [{0}]</translation>
    </message>
    <message>
        <source>Take new weights</source>
        <translation>Prendre de nouveaux poids</translation>
    </message>
    <message>
        <source>The rate comes with the optimizer: {0}.</source>
        <translation>Le taux change avec l’optimiseur&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>Entraîner à nouveau</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>Annuler&#xa0;: {0}</translation>
    </message>
    <message>
        <source>the row that is shown</source>
        <translation>la ligne montrée</translation>
    </message>
    <message>
        <source>what is tried out</source>
        <translation>ce qui est à l’essai</translation>
    </message>
    <message>
        <source>{0}: the training is over, and no step is left for it. Train again with it, or give it more epochs.</source>
        <translation>{0}&#xa0;: l’entraînement est terminé, il ne reste aucune étape pour cela. Entraînez à nouveau, ou ajoutez des époques.</translation>
    </message>
    <message>
        <source>{0}: the training starts at step 1.</source>
        <translation>{0}&#xa0;: l’entraînement commence à l’étape 1.</translation>
    </message>
    <message>
        <source>{0}: the training starts at step 1. The old one is kept.</source>
        <translation>{0}&#xa0;: l’entraînement repart de l’étape 1. L’ancien est gardé.</translation>
    </message>
    <message>
        <source>{0}: the training starts from them at step 1.</source>
        <translation>{0}&#xa0;: l’entraînement part d’eux à l’étape 1.</translation>
    </message>
</context>
<context>
    <name>Effects</name>
    <message>
        <source>A change counts from the next epoch.</source>
        <translation>Un changement compte dès l’époque suivante.</translation>
    </message>
    <message>
        <source>A change counts from the next step.</source>
        <translation>Un changement compte dès l’étape suivante.</translation>
    </message>
    <message>
        <source>A change leaves every computed step as it is.</source>
        <translation>Un changement laisse chaque étape calculée telle quelle.</translation>
    </message>
    <message>
        <source>A change starts a new network, with the same seed.</source>
        <translation>Un changement crée un nouveau réseau, avec la même graine.</translation>
    </message>
    <message>
        <source>A change starts the run again on other data.</source>
        <translation>Un changement recommence l’entraînement sur d’autres données.</translation>
    </message>
    <message>
        <source>A change starts the run again with other first weights.</source>
        <translation>Un changement recommence l’entraînement avec d’autres premiers poids.</translation>
    </message>
    <message>
        <source>A change starts the run again with the same seed.</source>
        <translation>Un changement recommence l’entraînement avec la même graine.</translation>
    </message>
    <message>
        <source>counts from the next epoch</source>
        <translation>compte dès l’époque suivante</translation>
    </message>
    <message>
        <source>counts from the next step</source>
        <translation>compte dès l’étape suivante</translation>
    </message>
    <message>
        <source>leaves all steps as they are</source>
        <translation>laisse toutes les étapes telles quelles</translation>
    </message>
    <message>
        <source>starts a new network</source>
        <translation>crée un nouveau réseau</translation>
    </message>
    <message>
        <source>starts again, other data</source>
        <translation>recommence, autres données</translation>
    </message>
    <message>
        <source>starts again, other weights</source>
        <translation>recommence, autres poids</translation>
    </message>
    <message>
        <source>starts again, same seed</source>
        <translation>recommence, même graine</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>&quot;{file}&quot; cannot be read ({reason}): choose another file.</source>
        <translation>«&#xa0;{file}&#xa0;» ne peut pas être lu ({reason})&#xa0;: choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>&quot;{file}&quot; is a folder or a device: choose a file.</source>
        <translation>«&#xa0;{file}&#xa0;» est un dossier ou un périphérique&#xa0;: choisissez un fichier.</translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is neither a file nor a data set: name a file or choose {names}.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est ni un fichier ni un jeu de données&#xa0;: nommez un fichier ou choisissez {names}.</translation>
    </message>
    <message>
        <source>&quot;{received}&quot; is no way to scale: choose {names}.</source>
        <translation>«&#xa0;{received}&#xa0;» n’est pas une mise à l’échelle&#xa0;: choisissez {names}.</translation>
    </message>
    <message>
        <source>A noise of {received} was asked for: choose 0 to {most}.</source>
        <translation>Un bruit de {received} a été demandé&#xa0;: choisissez de 0 à {most}.</translation>
    </message>
    <message>
        <source>A share of {received} was asked for: choose at least 0 for each part, and less than 1 for all of them.</source>
        <translation>Une part de {received} est demandée&#xa0;: choisissez au moins 0 pour chaque part, et moins de 1 en tout.</translation>
    </message>
    <message>
        <source>All points are equally high: draw some higher or lower.</source>
        <translation>Tous les points sont à la même hauteur&#xa0;: dessinez-en de plus hauts ou de plus bas.</translation>
    </message>
    <message>
        <source>All points are of class 0: draw some of class 1.</source>
        <translation>Tous les points sont de la classe 0&#xa0;: dessinez-en de la classe 1.</translation>
    </message>
    <message>
        <source>Cannot read recipe {file}: it is not text.</source>
        <translation>La recette {file} ne peut pas être lue&#xa0;: ce n’est pas du texte.</translation>
    </message>
    <message>
        <source>Cannot read recipe {file}: {reason}.</source>
        <translation>La recette {file} ne peut pas être lue&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Cannot read {file}: {reason}.</source>
        <translation>Impossible de lire {file}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Cannot write {file}, which is left as it was: {reason}.</source>
        <translation>Impossible d’écrire {file}, qui reste tel qu’il était&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Cannot write {file}: it would be more than can be read again.</source>
        <translation>Impossible d’écrire {file}&#xa0;: ce serait plus que ce qui peut être relu.</translation>
    </message>
    <message>
        <source>Cell {cell} of {file} holds a formula without its result: open it in a spreadsheet program and save it again.</source>
        <translation>La cellule {cell} de {file} contient une formule sans son résultat&#xa0;: ouvrez le fichier dans un tableur et enregistrez-le à nouveau.</translation>
    </message>
    <message>
        <source>Every column of {file} but the target is left out, so there is nothing to predict from: use at least one.</source>
        <translation>Toutes les colonnes de {file} sauf la cible sont laissées de côté, il n’y a donc rien dont la prédire&#xa0;: utilisez-en au moins une.</translation>
    </message>
    <message>
        <source>Layer [{layer}] is hidden and cannot be softmax: softmax belongs to the output layer.</source>
        <translation>La couche [{layer}] est cachée et ne peut pas être softmax&#xa0;: softmax va à la couche de sortie.</translation>
    </message>
    <message>
        <source>Line {row} of {file} has &quot;{value}&quot; in column &quot;{column}&quot;, but line {other_row} has &quot;{other}&quot;: write all numbers of the column alike.</source>
        <translation>La ligne {row} de {file} contient «&#xa0;{value}&#xa0;» dans la colonne «&#xa0;{column}&#xa0;», mais la ligne {other_row} contient «&#xa0;{other}&#xa0;»&#xa0;: écrivez tous les nombres de la colonne de la même façon.</translation>
    </message>
    <message>
        <source>Line {row} of {file} has &quot;{value}&quot; in column &quot;{column}&quot;, but numbers must lie within ±{limit:g}: correct it or leave the cell empty.</source>
        <translation>La ligne {row} de {file} contient «&#xa0;{value}&#xa0;» dans la colonne «&#xa0;{column}&#xa0;», mais les nombres doivent rester entre ±{limit:g}&#xa0;: corrigez-le ou laissez la cellule vide.</translation>
    </message>
    <message>
        <source>Line {row} of {file} has &quot;{value}&quot; in column &quot;{column}&quot;, where &quot;{mark}&quot; may part thousands or decimals: write {whole} or {longer}.</source>
        <translation>La ligne {row} de {file} contient «&#xa0;{value}&#xa0;» dans la colonne «&#xa0;{column}&#xa0;», où «&#xa0;{mark}&#xa0;» peut séparer des milliers ou des décimales&#xa0;: écrivez {whole} ou {longer}.</translation>
    </message>
    <message>
        <source>Line {row} of {file} has &quot;{value}&quot; in column &quot;{column}&quot;, where others are numbers: write a number or leave the cell empty.</source>
        <translation>La ligne {row} de {file} contient «&#xa0;{value}&#xa0;» dans la colonne «&#xa0;{column}&#xa0;», où les autres sont des nombres&#xa0;: écrivez un nombre ou laissez la cellule vide.</translation>
    </message>
    <message>
        <source>Line {row} of {file} has &quot;{value}&quot; in column &quot;{column}&quot;: correct its formula or empty the cell.</source>
        <translation>La ligne {row} de {file} contient «&#xa0;{value}&#xa0;» dans la colonne «&#xa0;{column}&#xa0;»&#xa0;: corrigez la formule ou videz la cellule.</translation>
    </message>
    <message>
        <source>Line {row} of {file} has {received} instead of {expected} cells: make them as many as the column names, with quotes around a cell that holds a separator.</source>
        <translation>La ligne {row} de {file} a {received} cellule(s) au lieu de {expected}&#xa0;: il en faut autant que de noms de colonnes, avec des guillemets autour d’une cellule qui contient un séparateur.</translation>
    </message>
    <message>
        <source>Line {row} of {file} holds bytes that are not text: save the table as CSV in UTF-8, or as .xlsx.</source>
        <translation>La ligne {row} de {file} contient des octets qui ne sont pas du texte&#xa0;: enregistrez le tableau en CSV (UTF-8) ou en .xlsx.</translation>
    </message>
    <message>
        <source>Line {row} of {file} holds numbers where the column names belong: add a line of names above it.</source>
        <translation>La ligne {row} de {file} contient des nombres à la place des noms de colonnes&#xa0;: ajoutez une ligne de noms au-dessus.</translation>
    </message>
    <message>
        <source>Line {row} of {file} looks like a second line of names, with &quot;{value}&quot; in column &quot;{column}&quot;: write a unit beside its name, as {column} ({value}), and delete line {row}.</source>
        <translation>La ligne {row} de {file} ressemble à une deuxième ligne de noms, avec «&#xa0;{value}&#xa0;» dans la colonne «&#xa0;{column}&#xa0;»&#xa0;: écrivez l’unité à côté du nom, comme {column} ({value}), et supprimez la ligne {row}.</translation>
    </message>
    <message>
        <source>No point is of class {received}, though higher classes have some: draw some of it.</source>
        <translation>Aucun point n’est de la classe {received}, alors que des classes plus hautes en ont&#xa0;: dessinez-en.</translation>
    </message>
    <message>
        <source>Only {received} of {rows} rows have a value wherever one is needed, and at least 2 must be left: let something stand in for what is missing.</source>
        <translation>Sur {rows} lignes, {received} seulement ont une valeur partout où il en faut une, et il doit en rester au moins 2&#xa0;: remplacez ce qui manque.</translation>
    </message>
    <message>
        <source>Test and validation rows together must be fewer than all rows, got {value:.0%}.</source>
        <translation>Les lignes de test et de validation ne peuvent pas être toutes les lignes, reçu {value:.0%} en tout.</translation>
    </message>
    <message>
        <source>The column &quot;{column}&quot; has no value in any training row, so none can stand in for a missing one: leave it out or give a constant.</source>
        <translation>La colonne «&#xa0;{column}&#xa0;» n’a de valeur dans aucune ligne d’entraînement, aucune ne peut donc remplacer celles qui manquent&#xa0;: laissez-la de côté ou donnez une constante.</translation>
    </message>
    <message>
        <source>The column &quot;{column}&quot; holds numbers, and &quot;{value}&quot; is none that could stand in for a missing one: give a number.</source>
        <translation>La colonne «&#xa0;{column}&#xa0;» contient des nombres, et «&#xa0;{value}&#xa0;» n’en est pas un qui puisse remplacer une valeur manquante&#xa0;: donnez un nombre.</translation>
    </message>
    <message>
        <source>The column &quot;{column}&quot; holds texts, which are no numbers as they are: encode them one-hot or ordinal.</source>
        <translation>La colonne «&#xa0;{column}&#xa0;» contient des textes, qui ne sont pas des nombres tels quels&#xa0;: codez-les en one-hot ou en ordinal.</translation>
    </message>
    <message>
        <source>The column &quot;{column}&quot; holds texts, which have no mean and no median: let the most frequent one or a constant stand in for missing ones.</source>
        <translation>La colonne «&#xa0;{column}&#xa0;» contient des textes, qui n’ont ni moyenne ni médiane&#xa0;: remplacez ceux qui manquent par le plus fréquent ou par une constante.</translation>
    </message>
    <message>
        <source>The column &quot;{column}&quot; of {file} holds numbers where the network was trained on texts: correct it.</source>
        <translation>La colonne «&#xa0;{column}&#xa0;» de {file} contient des nombres là où le réseau a appris sur des textes&#xa0;: corrigez-la.</translation>
    </message>
    <message>
        <source>The column &quot;{column}&quot; of {file} holds texts where the network was trained on numbers: correct it.</source>
        <translation>La colonne «&#xa0;{column}&#xa0;» de {file} contient des textes là où le réseau a appris sur des nombres&#xa0;: corrigez-la.</translation>
    </message>
    <message>
        <source>The columns make {received} inputs of the network and at most {limit} are taken: leave out &quot;{column}&quot;, which makes {own} of them.</source>
        <translation>Les colonnes donnent {received} entrées du réseau et {limit} au plus sont acceptées&#xa0;: laissez de côté «&#xa0;{column}&#xa0;», qui en donne {own}.</translation>
    </message>
    <message>
        <source>The labels of {classes} output units are 0 to {last}, row {row} of y holds {label:g}.</source>
        <translation>Les étiquettes de {classes} sorties vont de 0 à {last}, la ligne {row} de y contient {label:g}.</translation>
    </message>
    <message>
        <source>The layers have more than {most:,} weights: choose fewer units.</source>
        <translation>Les couches ont plus de {most:,} poids&#xa0;: prenez moins de neurones.</translation>
    </message>
    <message>
        <source>The model has no layer: add a Dense.</source>
        <translation>Le modèle n’a pas de couche&#xa0;: ajoutez une Dense.</translation>
    </message>
    <message>
        <source>The recipe is not valid JSON: it is nested too deeply, or a number is too long.</source>
        <translation>La recette n’est pas du JSON valide&#xa0;: elle est trop imbriquée, ou un nombre est trop long.</translation>
    </message>
    <message>
        <source>The recipe is not valid JSON: look at line {line}, column {column}.</source>
        <translation>La recette n’est pas du JSON valide&#xa0;: voyez la ligne {line}, colonne {column}.</translation>
    </message>
    <message>
        <source>The recipe must be a JSON object.</source>
        <translation>La recette doit être un objet JSON.</translation>
    </message>
    <message>
        <source>The recipe was written by a newer nnviz.</source>
        <translation>La recette a été écrite par un nnviz plus récent.</translation>
    </message>
    <message>
        <source>The row at line {row} of {file} has a misplaced or unclosed quotation mark (&quot;), or a cell too long to read: correct it.</source>
        <translation>La ligne {row} de {file} a un guillemet (&quot;) mal placé ou jamais fermé, ou une cellule trop longue&#xa0;: corrigez-la.</translation>
    </message>
    <message>
        <source>The target &quot;{column}&quot; of {file} has no value in any row: choose another target.</source>
        <translation>La cible «&#xa0;{column}&#xa0;» de {file} n’a de valeur dans aucune ligne&#xa0;: choisissez une autre cible.</translation>
    </message>
    <message>
        <source>The target &quot;{column}&quot; of {file} has {received} different texts and at most {limit} classes are told apart: choose another target.</source>
        <translation>La cible «&#xa0;{column}&#xa0;» de {file} a {received} textes différents et {limit} classes au plus sont distinguées&#xa0;: choisissez une autre cible.</translation>
    </message>
    <message>
        <source>The target &quot;{column}&quot; of {file} has {received} different values and at most {limit} classes are told apart: predict it as a quantity.</source>
        <translation>La cible «&#xa0;{column}&#xa0;» de {file} a {received} valeurs différentes et {limit} classes au plus sont distinguées&#xa0;: prédisez-la comme une quantité.</translation>
    </message>
    <message>
        <source>The target &quot;{column}&quot; of {file} holds texts, which are no quantities: predict them as classes.</source>
        <translation>La cible «&#xa0;{column}&#xa0;» de {file} contient des textes, qui ne sont pas des quantités&#xa0;: prédisez-les comme des classes.</translation>
    </message>
    <message>
        <source>The target &quot;{column}&quot; of {file} is &quot;{value}&quot; in every row, so there is nothing to learn: choose another target.</source>
        <translation>La cible «&#xa0;{column}&#xa0;» de {file} vaut «&#xa0;{value}&#xa0;» à chaque ligne, il n’y a donc rien à apprendre&#xa0;: choisissez une autre cible.</translation>
    </message>
    <message>
        <source>The target &quot;{column}&quot; of {file} is {value:g} in every row, so there is nothing to learn: choose another target.</source>
        <translation>La cible «&#xa0;{column}&#xa0;» de {file} vaut {value:g} à chaque ligne, il n’y a donc rien à apprendre&#xa0;: choisissez une autre cible.</translation>
    </message>
    <message>
        <source>There is no file &quot;{file}&quot;: check its name and its folder.</source>
        <translation>Il n’y a pas de fichier «&#xa0;{file}&#xa0;»&#xa0;: vérifiez son nom et son dossier.</translation>
    </message>
    <message>
        <source>This is no whole PNG, SVG or PDF file, or has something that no picture of nnviz has: export the picture again.</source>
        <translation>Ce n’est pas un fichier PNG, SVG ou PDF entier, ou il contient ce qu’aucune image de nnviz ne contient&#xa0;: exportez l’image de nouveau.</translation>
    </message>
    <message>
        <source>This picture carries no recipe: only those that nnviz exported do, as long as no other program has left it out.</source>
        <translation>Cette image ne porte pas de recette&#xa0;: seules celles exportées par nnviz en portent une, tant qu’aucun autre programme ne l’a retirée.</translation>
    </message>
    <message>
        <source>This picture is larger than {most} MB, and is not opened: one that nnviz exported is smaller.</source>
        <translation>Cette image dépasse {most} Mo et n’est pas ouverte&#xa0;: celles exportées par nnviz sont plus petites.</translation>
    </message>
    <message>
        <source>Unknown field &apos;{name}&apos;; there are: {names}.</source>
        <translation>Champ inconnu «&#xa0;{name}&#xa0;»&#x202f;; il y a&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Unknown {kind} &apos;{name}&apos;. Did you mean &apos;{near}&apos;? There are: {names}.</source>
        <translation>«&#xa0;{name}&#xa0;» n’existe pas ({kind}). Vouliez-vous dire «&#xa0;{near}&#xa0;»&#x202f;? Il y a&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Unknown {kind} &apos;{name}&apos;. There are: {names}.</source>
        <translation>«&#xa0;{name}&#xa0;» n’existe pas ({kind}). Il y a&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>y has shape {shape}, but x has {rows} rows and the last layer {outputs} units: expected ({rows}, {outputs}).</source>
        <translation>y est de forme {shape}, mais x a {rows} lignes et la dernière couche {outputs} neurones&#xa0;: il faut ({rows}, {outputs}).</translation>
    </message>
    <message>
        <source>{field} is incomplete: it has no {names}.</source>
        <translation>{field} est incomplet&#xa0;: il manque {names}.</translation>
    </message>
    <message>
        <source>{field} is not of the same kind as the first one: points are all of classes, or all of values.</source>
        <translation>{field} n’est pas du même genre que le premier&#xa0;: les points sont tous de classes, ou tous de valeurs.</translation>
    </message>
    <message>
        <source>{field} is too large a number.</source>
        <translation>{field}&#xa0;: ce nombre est trop grand.</translation>
    </message>
    <message>
        <source>{field} may be {most:,} at most, got {value:,}.</source>
        <translation>{field}&#xa0;: {most:,} au plus, et non {value:,}.</translation>
    </message>
    <message>
        <source>{field} must be a list, got {value}.</source>
        <translation>{field}&#xa0;: il faut une liste, reçu {value}.</translation>
    </message>
    <message>
        <source>{field} must be above {least}, got {value}.</source>
        <translation>{field}&#xa0;: il faut plus de {least}, reçu {value}.</translation>
    </message>
    <message>
        <source>{field} must be an object.</source>
        <translation>{field}&#xa0;: il faut un objet.</translation>
    </message>
    <message>
        <source>{field} must be at least {least} and below {most}, got {value}.</source>
        <translation>{field}&#xa0;: il faut au moins {least} et moins de {most}, reçu {value}.</translation>
    </message>
    <message>
        <source>{field} must be at least {least}, got {value}.</source>
        <translation>{field}&#xa0;: il faut au moins {least}, reçu {value}.</translation>
    </message>
    <message>
        <source>{field} must be x₁, x₂ and a class from 0 to 9, or x and y, got {value}.</source>
        <translation>{field} doit être x₁, x₂ et une classe de 0 à 9, ou x et y, et non {value}.</translation>
    </message>
    <message>
        <source>{field} must be {names}, got {value}.</source>
        <translation>{field}&#xa0;: il faut {names}, reçu {value}.</translation>
    </message>
    <message>
        <source>{field} must be {outputs} for this target, got {value}.</source>
        <translation>{field}&#xa0;: il en faut {outputs} pour cette cible, reçu {value}.</translation>
    </message>
    <message>
        <source>{field} must be {types}, got {value}.</source>
        <translation>{field}&#xa0;: il faut {types}, reçu {value}.</translation>
    </message>
    <message>
        <source>{field} must lie between {least} and {most:,}, got {value}.</source>
        <translation>{field}&#xa0;: il faut entre {least} et {most:,}, reçu {value}.</translation>
    </message>
    <message>
        <source>{field} stands there twice: {value}.</source>
        <translation>{field}&#xa0;: {value} y est deux fois.</translation>
    </message>
    <message>
        <source>{file} does not hold its data, and {source} cannot be read: put the table back where it was.</source>
        <translation>{file} ne contient pas ses données, et {source} ne peut pas être lu&#xa0;: remettez le tableau à sa place.</translation>
    </message>
    <message>
        <source>{file} does not hold its data, and {source} has changed since: put the old table back.</source>
        <translation>{file} ne contient pas ses données, et {source} a changé depuis&#xa0;: remettez l’ancien tableau.</translation>
    </message>
    <message>
        <source>{file} has a part that no nnviz file has, {part}: it is not opened.</source>
        <translation>{file} a une partie qu’aucun fichier nnviz n’a, {part}&#xa0;: il n’est pas ouvert.</translation>
    </message>
    <message>
        <source>{file} has column names but no rows under them: add at least two rows.</source>
        <translation>{file} a des noms de colonnes mais aucune ligne en dessous&#xa0;: ajoutez au moins deux lignes.</translation>
    </message>
    <message>
        <source>{file} has more than {limit:,} rows of {width:,} columns, which are too many to read: keep fewer rows or columns.</source>
        <translation>{file} contient plus de {limit:,} lignes de {width:,} colonnes, ce qui est trop pour être lu&#xa0;: gardez moins de lignes ou de colonnes.</translation>
    </message>
    <message>
        <source>{file} has no column &quot;{column}&quot; to be the target: choose {columns}.</source>
        <translation>{file} n’a pas de colonne «&#xa0;{column}&#xa0;» qui puisse être la cible&#xa0;: choisissez {columns}.</translation>
    </message>
    <message>
        <source>{file} has no column &quot;{column}&quot;, which the network was trained on: add it.</source>
        <translation>{file} n’a pas de colonne «&#xa0;{column}&#xa0;», sur laquelle le réseau a appris&#xa0;: ajoutez-la.</translation>
    </message>
    <message>
        <source>{file} has no column &quot;{column}&quot;, which the recipe prepares: choose {columns}.</source>
        <translation>{file} n’a pas de colonne «&#xa0;{column}&#xa0;», que la recette prépare&#xa0;: choisissez {columns}.</translation>
    </message>
    <message>
        <source>{file} has no sheet &quot;{sheet}&quot;: choose {names}.</source>
        <translation>{file} n’a pas de feuille «&#xa0;{sheet}&#xa0;»&#xa0;: choisissez {names}.</translation>
    </message>
    <message>
        <source>{file} has one row only, in line {row}: add at least one more, nothing can be learned from a single sample.</source>
        <translation>{file} n’a qu’un exemple, à la ligne {row}&#xa0;: ajoutez-en au moins un, on n’apprend rien d’un seul exemple.</translation>
    </message>
    <message>
        <source>{file} has only the column &quot;{column}&quot; in line {row}: at least one feature and the target are needed, with commas, semicolons or tabs between them.</source>
        <translation>{file} n’a que la colonne «&#xa0;{column}&#xa0;» à la ligne {row}&#xa0;: il faut au moins une variable et la cible, séparées par des virgules, des points-virgules ou des tabulations.</translation>
    </message>
    <message>
        <source>{file} has {received:,} columns and at most {limit:,} are read: delete some.</source>
        <translation>{file} a {received:,} colonnes et {limit:,} au plus sont lues&#xa0;: supprimez-en.</translation>
    </message>
    <message>
        <source>{file} has {size:.0f} MB when unpacked and at most {limit} MB are read: keep fewer rows or columns.</source>
        <translation>{file} fait {size:.0f} Mo une fois décompressé et {limit} Mo au plus sont lus&#xa0;: gardez moins de lignes ou de colonnes.</translation>
    </message>
    <message>
        <source>{file} has {size:.1f} MB and at most {limit} MB are read: keep fewer rows or columns.</source>
        <translation>{file} pèse {size:.1f} Mo, {limit} Mo au plus sont lus&#xa0;: gardez moins de lignes ou de colonnes.</translation>
    </message>
    <message>
        <source>{file} is a ZIP archive and no spreadsheet (.xlsx, .ods): unpack it, or save the table as .xlsx, .ods or CSV.</source>
        <translation>{file} est une archive ZIP et non un classeur (.xlsx, .ods)&#xa0;: décompressez-la, ou enregistrez le tableau en .xlsx, .ods ou CSV.</translation>
    </message>
    <message>
        <source>{file} is a damaged spreadsheet: open it in a spreadsheet program and save it again.</source>
        <translation>{file} est un classeur endommagé&#xa0;: ouvrez-le dans un tableur et enregistrez-le à nouveau.</translation>
    </message>
    <message>
        <source>{file} is an old Excel workbook (.xls) or another old document: save the table as .xlsx, .ods or CSV.</source>
        <translation>{file} est un ancien classeur Excel (.xls) ou un autre document ancien&#xa0;: enregistrez le tableau en .xlsx, .ods ou CSV.</translation>
    </message>
    <message>
        <source>{file} is damaged: its branch {segment} does not go on from an earlier one.</source>
        <translation>{file} est abîmé&#xa0;: sa branche {segment} ne continue pas une branche précédente.</translation>
    </message>
    <message>
        <source>{file} is damaged: its part {part} is missing or was altered.</source>
        <translation>{file} est abîmé&#xa0;: sa partie {part} manque ou a été modifiée.</translation>
    </message>
    <message>
        <source>{file} is damaged: the names, classes and numbers of its table contradict each other.</source>
        <translation>{file} est abîmé&#xa0;: les noms, les classes et les nombres de son tableau se contredisent.</translation>
    </message>
    <message>
        <source>{file} is damaged: what it holds of the steps of branch {segment} cannot be.</source>
        <translation>{file} est abîmé&#xa0;: ce qu’il contient des étapes de la branche {segment} est impossible.</translation>
    </message>
    <message>
        <source>{file} is damaged: {part} does not hold as many numbers, or not of the kind, as belong there.</source>
        <translation>{file} est abîmé&#xa0;: {part} n’a pas autant de nombres, ou pas de la sorte, qu’il en faut là.</translation>
    </message>
    <message>
        <source>{file} is damaged: {part} holds something that is no finite number.</source>
        <translation>{file} est abîmé&#xa0;: {part} contient une valeur qui n’est pas un nombre fini.</translation>
    </message>
    <message>
        <source>{file} is empty: choose the sheet {names}.</source>
        <translation>{file} est vide&#xa0;: choisissez la feuille {names}.</translation>
    </message>
    <message>
        <source>{file} is empty: its first line must hold the column names.</source>
        <translation>{file} est vide&#xa0;: sa première ligne doit contenir les noms des colonnes.</translation>
    </message>
    <message>
        <source>{file} is larger than any nnviz file, of at most {most} MB.</source>
        <translation>{file} est plus grand que tout fichier nnviz, qui compte au plus {most} Mo.</translation>
    </message>
    <message>
        <source>{file} is locked with a password: save it without one.</source>
        <translation>{file} est protégé par un mot de passe&#xa0;: enregistrez-le sans mot de passe.</translation>
    </message>
    <message>
        <source>{file} is no nnviz file, or its end is missing.</source>
        <translation>{file} n’est pas un fichier nnviz, ou sa fin manque.</translation>
    </message>
    <message>
        <source>{file} was written by a newer nnviz: update nnviz to open it.</source>
        <translation>{file} a été écrit par un nnviz plus récent&#xa0;: mettez nnviz à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>{loss} needs rows of y that sum to 1 (one-hot), row {row} sums to {sum:g}.</source>
        <translation>{loss}&#xa0;: les lignes de y doivent avoir pour somme 1 (one-hot), celle de la ligne {row} est {sum:g}.</translation>
    </message>
    <message>
        <source>{loss} needs targets in [0, 1], got {least:g} to {most:g}.</source>
        <translation>{loss}&#xa0;: les cibles doivent être dans [0&#x202f;; 1], reçu de {least:g} à {most:g}.</translation>
    </message>
    <message>
        <source>{received} classes were asked for: choose {least} to {most}.</source>
        <translation>{received} classes ont été demandées&#xa0;: choisissez-en {least} à {most}.</translation>
    </message>
    <message>
        <source>{received} of at least {least} points are drawn: draw more.</source>
        <translation>{received} points dessinés sur {least} au moins&#xa0;: dessinez-en d’autres.</translation>
    </message>
    <message>
        <source>{received} samples were asked for: choose {least} to {most}.</source>
        <translation>{received} exemples ont été demandés&#xa0;: choisissez de {least} à {most}.</translation>
    </message>
    <message>
        <source>{size:,} rows × parameters are too much for one step, which takes at most {most:,}: choose smaller batches or fewer units.</source>
        <translation>{size:,} lignes × paramètres, c’est trop pour une étape, qui en prend {most:,} au plus&#xa0;: prenez des lots plus petits ou moins de neurones.</translation>
    </message>
</context>
<context>
    <name>EvaluateCard</name>
    <message>
        <source>Class 1 is said where a is above it. The curves along the run keep {0}.</source>
        <translation>La classe 1 est prédite là où a le dépasse. Les courbes de l’entraînement gardent {0}.</translation>
    </message>
    <message>
        <source>Coefficients in original units</source>
        <translation>Coefficients en unités d’origine</translation>
    </message>
    <message>
        <source>Evaluate &amp; predict</source>
        <translation>Évaluer et prédire</translation>
    </message>
    <message>
        <source>Move the threshold</source>
        <translation>Déplacer le seuil</translation>
    </message>
    <message>
        <source>Only a network with one output for two classes has one.</source>
        <translation>Seul un réseau à une sortie pour deux classes en a un.</translation>
    </message>
    <message>
        <source>Predict a file…</source>
        <translation>Prédire un fichier…</translation>
    </message>
    <message>
        <source>Predict every row of a table, and save it with the predictions.</source>
        <translation>Prédire chaque ligne d’un tableau, et l’enregistrer avec les prédictions.</translation>
    </message>
    <message>
        <source>Say “class 1” over another probability than {0}: see what follows.</source>
        <translation>Prédire «&#xa0;classe 1&#xa0;» au-dessus d’une autre probabilité que {0}&#xa0;: voir ce qui en suit.</translation>
    </message>
    <message>
        <source>Show this row on the network</source>
        <translation>Montrer cette ligne sur le réseau</translation>
    </message>
    <message>
        <source>The forward pass of this row, with the weights of now.</source>
        <translation>La propagation de cette ligne, avec les poids actuels.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>What one more of an input changes in the prediction, in the units of the table, and how to work it out.</source>
        <translation>Ce que change dans la prédiction une unité de plus d’une entrée, dans les unités du tableau, et comment le calculer.</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>A linear unit sends its z on as it is.</source>
        <translation>Un neurone linéaire transmet son z tel quel.</translation>
    </message>
    <message>
        <source>A pixel has ink from {0} to {1}; the network sees x = (ink − mean) / σ, both over the training rows (σ² divides by n, not n − 1): 0 is as much ink as the pixel has on average.</source>
        <translation>Un pixel porte de {0} à {1} d’encre&#x202f;; le réseau voit x = (encre − moyenne) / σ, sur les lignes d’entraînement (σ² se divise par n, pas par n − 1)&#xa0;: 0, c’est autant d’encre qu’en moyenne.</translation>
    </message>
    <message>
        <source>A sample has no ℒ of its own here: its ∂ℒ/∂a is taken times m, as dW divides by m again.</source>
        <translation>Ici, un exemple n’a pas de ℒ à lui&#xa0;: son ∂ℒ/∂a est multiplié par m, car dW est ensuite divisé par m.</translation>
    </message>
    <message>
        <source>All {0} parameters</source>
        <translation>Les {0} paramètres</translation>
    </message>
    <message>
        <source>Before that, the weight decays by the share α λ.</source>
        <translation>Avant cela, le poids perd la part α λ de lui-même.</translation>
    </message>
    <message>
        <source>Both are 0.</source>
        <translation>Les deux sont nuls.</translation>
    </message>
    <message>
        <source>By the chain rule every output k would have its share, as every a depends on this z; but the loss reads the a of the true class alone.</source>
        <translation>Par la règle de la chaîne, chaque sortie k aurait sa part, car chaque a dépend de ce z&#x202f;; mais la perte ne dépend que du a de la vraie classe.</translation>
    </message>
    <message>
        <source>Click an edge, or a b, to see another one.</source>
        <translation>Cliquez sur une liaison, ou sur un b, pour en voir un autre.</translation>
    </message>
    <message>
        <source>ELU lets a positive z pass and bends a negative z towards −1.</source>
        <translation>ELU laisse passer un z positif et courbe un z négatif vers −1.</translation>
    </message>
    <message>
        <source>Each a of layer [{0}] times its weight: the products add up.</source>
        <translation>Chaque a de la couche [{0}] fois son poids&#xa0;: on additionne les produits.</translation>
    </message>
    <message>
        <source>Each a of layer [{0}] times its weight: the products and the bias add up.</source>
        <translation>Chaque a de la couche [{0}] fois son poids&#xa0;: on additionne les produits et le biais.</translation>
    </message>
    <message>
        <source>Each epoch shuffles the rows (seed {0}).</source>
        <translation>Chaque époque mélange les lignes (graine {0}).</translation>
    </message>
    <message>
        <source>Each epoch shuffles the training rows anew (by the seed, {0}) and cuts them into batches.</source>
        <translation>Chaque époque mélange les lignes d’entraînement (graine {0}) et les découpe en lots.</translation>
    </message>
    <message>
        <source>Each input times its weight: the products add up.</source>
        <translation>Chaque entrée fois son poids&#xa0;: on additionne les produits.</translation>
    </message>
    <message>
        <source>Each input times its weight: the products and the bias add up.</source>
        <translation>Chaque entrée fois son poids&#xa0;: on additionne les produits et le biais.</translation>
    </message>
    <message>
        <source>Each of the {0} samples has its own number; this is their mean.</source>
        <translation>Chacun des {0} exemples a sa propre valeur&#x202f;; en voici la moyenne.</translation>
    </message>
    <message>
        <source>Each of the {0} samples sends its own product; their mean moves the parameter.</source>
        <translation>Chacun des {0} exemples donne son propre produit&#x202f;; c’est leur moyenne qui déplace le paramètre.</translation>
    </message>
    <message>
        <source>Every a of layer [{0}] travels along its weight; the products meet in the unit and its bias is added.</source>
        <translation>Chaque a de la couche [{0}] est multiplié par son poids&#x202f;; les produits s’additionnent dans le neurone et le biais s’y ajoute.</translation>
    </message>
    <message>
        <source>Every a of layer [{0}] travels along its weight; the products meet in the unit.</source>
        <translation>Chaque a de la couche [{0}] est multiplié par son poids&#x202f;; les produits s’additionnent dans le neurone.</translation>
    </message>
    <message>
        <source>Every a of the layer depends on this z, so the chain rule adds up over the outputs k.</source>
        <translation>Chaque a de la couche dépend de ce z&#xa0;: la règle de la chaîne fait donc la somme sur les sorties k.</translation>
    </message>
    <message>
        <source>Every input travels along its weight; the products meet in the unit and its bias is added.</source>
        <translation>Chaque entrée est multipliée par son poids&#x202f;; les produits s’additionnent dans le neurone et le biais s’y ajoute.</translation>
    </message>
    <message>
        <source>Every input travels along its weight; the products meet in the unit.</source>
        <translation>Chaque entrée est multipliée par son poids&#x202f;; les produits s’additionnent dans le neurone.</translation>
    </message>
    <message>
        <source>For the logarithm, a is kept between 10⁻⁷ and 1 − 10⁻⁷.</source>
        <translation>Pour le logarithme, a est gardé entre 10⁻⁷ et 1 − 10⁻⁷.</translation>
    </message>
    <message>
        <source>For {1} of them a corner lies within ε ({0}): the slope jumps there, and nudging gives a mean of both sides.</source>
        <translation>Pour {1} d’entre eux, il y a un point anguleux à moins de ε ({0})&#xa0;: la pente y saute, et la variation donne une moyenne des deux côtés.</translation>
    </message>
    <message>
        <source>GELU multiplies z by Φ(z), the share of a normal distribution below z.</source>
        <translation>GELU multiplie z par Φ(z), la probabilité qu’une variable normale soit inférieure à z.</translation>
    </message>
    <message>
        <source>Half the square of an error up to 1; of a larger one, its size less ½.</source>
        <translation>La moitié du carré de l’erreur tant qu’elle ne dépasse pas 1&#x202f;; au-delà, sa valeur absolue moins ½.</translation>
    </message>
    <message>
        <source>Half the square of the error a − y.</source>
        <translation>La moitié du carré de l’erreur a − y.</translation>
    </message>
    <message>
        <source>Here a is the probability of class {0}.</source>
        <translation>Ici, a est la probabilité de la classe {0}.</translation>
    </message>
    <message>
        <source>Here it is 0, so nothing passes.</source>
        <translation>Ici elle vaut 0&#xa0;: rien ne passe.</translation>
    </message>
    <message>
        <source>Here it is beyond: the loss does not see it change.</source>
        <translation>Ici, il est au-delà&#xa0;: la perte ne le voit pas changer.</translation>
    </message>
    <message>
        <source>How much does the loss change when a changes? The way back starts here.</source>
        <translation>De combien la perte change-t-elle quand a change&#x202f;? La rétropropagation commence ici.</translation>
    </message>
    <message>
        <source>How much does the loss change when its a changes?</source>
        <translation>De combien la perte change-t-elle quand le a de ce neurone change&#x202f;?</translation>
    </message>
    <message>
        <source>How much does the loss change when its z changes?</source>
        <translation>De combien la perte change-t-elle quand le z de ce neurone change&#x202f;?</translation>
    </message>
    <message>
        <source>In the chain rule the a of the true class alone counts.</source>
        <translation>Dans la règle de la chaîne, seul compte le a de la vraie classe.</translation>
    </message>
    <message>
        <source>In the relative error ‖ ‖ is the root of the sum of squares over these {0} parameters.</source>
        <translation>Dans l’erreur relative, ‖ ‖ est la racine de la somme des carrés sur ces {0} paramètres.</translation>
    </message>
    <message>
        <source>Input {0}.</source>
        <translation>Entrée {0}.</translation>
    </message>
    <message>
        <source>It is the mean over the {0} outputs.</source>
        <translation>C’est la moyenne sur les {0} sorties.</translation>
    </message>
    <message>
        <source>It is {0} in every training row: minus its mean it is 0 there, and as its σ is 0 too, it is divided by 1.</source>
        <translation>Elle vaut {0} dans chaque ligne d’entraînement&#xa0;: moins sa moyenne, elle y est 0, et comme son σ vaut 0 aussi, elle est divisée par 1.</translation>
    </message>
    <message>
        <source>It moves against its gradient, which points uphill; the rate α sets how far.</source>
        <translation>Il se déplace dans le sens opposé à son gradient, qui pointe vers la montée&#x202f;; le taux α règle de combien.</translation>
    </message>
    <message>
        <source>It moves against its gradient, α times as far.</source>
        <translation>Il se déplace de α fois son gradient, en sens opposé.</translation>
    </message>
    <message>
        <source>It moves against the average ḡ of its gradients, divided by their usual size √s. Both averages began at 0: αₜ makes up for that.</source>
        <translation>Il se déplace dans le sens opposé à la moyenne ḡ de ses gradients, divisée par leur taille habituelle √s. Les deux moyennes partent de 0&#xa0;: αₜ corrige cet effet.</translation>
    </message>
    <message>
        <source>It moves against the average ḡ of its gradients, over their size √s.</source>
        <translation>Il se déplace à l’opposé de la moyenne ḡ de ses gradients, divisée par leur taille √s.</translation>
    </message>
    <message>
        <source>Its inputs x cross the network as it is now. There is no target, so no loss, no gradient and no update.</source>
        <translation>Ses entrées x traversent le réseau tel qu’il est maintenant. Il n’y a pas de cible, donc ni perte, ni gradient, ni mise à jour.</translation>
    </message>
    <message>
        <source>Its inputs x cross the network; the target y should come out.</source>
        <translation>Ses entrées x traversent le réseau&#x202f;; la cible y devrait en sortir.</translation>
    </message>
    <message>
        <source>Leaky ReLU lets a positive z pass, and a fifth of a negative z.</source>
        <translation>Leaky ReLU laisse passer un z positif, et un cinquième d’un z négatif.</translation>
    </message>
    <message>
        <source>Loss of sample {0}, and of the batch.</source>
        <translation>Perte de l’exemple {0}, et coût du lot.</translation>
    </message>
    <message>
        <source>Loss of the batch.</source>
        <translation>Coût du lot.</translation>
    </message>
    <message>
        <source>Mean of the {0} samples.</source>
        <translation>Moyenne des {0} exemples.</translation>
    </message>
    <message>
        <source>Minus the logarithm of the probability given to the true class.</source>
        <translation>L’opposé du logarithme de la probabilité donnée à la vraie classe.</translation>
    </message>
    <message>
        <source>Nesterov looks ahead: the step is what the velocity would be next, with the same gradient.</source>
        <translation>Nesterov anticipe&#xa0;: le déplacement est celui de la vitesse suivante, avec le même gradient.</translation>
    </message>
    <message>
        <source>Nesterov takes the velocity that would come next.</source>
        <translation>Nesterov prend la vitesse qui viendrait ensuite.</translation>
    </message>
    <message>
        <source>No unit is selected: this is the true class of sample {0}.</source>
        <translation>Aucun neurone n’est sélectionné&#xa0;: voici la vraie classe de l’exemple {0}.</translation>
    </message>
    <message>
        <source>Not computed yet: it comes at {0}.</source>
        <translation>Pas encore calculé&#xa0;: cela vient à l’instant {0}.</translation>
    </message>
    <message>
        <source>Nothing new happens in this unit now.</source>
        <translation>Rien de nouveau dans ce neurone à cet instant.</translation>
    </message>
    <message>
        <source>Promised is ℒ plus every gradient times its change.</source>
        <translation>Promis&#xa0;: ℒ plus chaque gradient fois sa variation.</translation>
    </message>
    <message>
        <source>ReLU at z = 0</source>
        <translation>ReLU en z = 0</translation>
    </message>
    <message>
        <source>ReLU lets a positive z pass and turns the rest to 0.</source>
        <translation>ReLU laisse passer un z positif et remplace le reste par 0.</translation>
    </message>
    <message>
        <source>Sample {0} of {1}, row {2} of the table.</source>
        <translation>Exemple {0} sur {1}, ligne {2} du tableau.</translation>
    </message>
    <message>
        <source>Sample {0} of {1}.</source>
        <translation>Exemple {0} sur {1}.</translation>
    </message>
    <message>
        <source>Scaled by the training rows.</source>
        <translation>Mises à l’échelle selon les lignes d’entraînement.</translation>
    </message>
    <message>
        <source>Scaled: x = (value − mean) / σ (σ² is over n).</source>
        <translation>À l’échelle&#xa0;: x = (valeur − moyenne) / σ (σ² sur n).</translation>
    </message>
    <message>
        <source>Scaled: x = (value − min) / (max − min).</source>
        <translation>À l’échelle&#xa0;: x = (valeur − min) / (max − min).</translation>
    </message>
    <message>
        <source>Selected: {0}. It has had its turn.</source>
        <translation>Sélection&#xa0;: {0}. Son tour est passé.</translation>
    </message>
    <message>
        <source>Selected: {0}. Its turn comes at {1}.</source>
        <translation>Sélection&#xa0;: {0}. Son tour vient à {1}.</translation>
    </message>
    <message>
        <source>SiLU multiplies z by the sigmoid of z.</source>
        <translation>SiLU multiplie z par la sigmoïde de z.</translation>
    </message>
    <message>
        <source>Softmax shares 1 among the units: a is the probability of this class.</source>
        <translation>Softmax répartit un total de 1 entre les neurones&#xa0;: a est la probabilité de cette classe.</translation>
    </message>
    <message>
        <source>Softplus is a ReLU without the corner: it is never quite 0.</source>
        <translation>Softplus est une ReLU sans angle&#xa0;: elle n’est jamais tout à fait nulle.</translation>
    </message>
    <message>
        <source>Squared error of sample {0}, and loss of the batch.</source>
        <translation>Erreur au carré de l’exemple {0}, et coût du lot.</translation>
    </message>
    <message>
        <source>The bias goes up and down by {0}; each time the batch runs forward again.</source>
        <translation>Le biais augmente puis diminue de {0}&#x202f;; chaque fois, le lot repasse par le réseau.</translation>
    </message>
    <message>
        <source>The code has it from z: ln 0 is no number.</source>
        <translation>Le code le tire de z&#xa0;: ln 0 n’est pas un nombre.</translation>
    </message>
    <message>
        <source>The code works out the same loss from z: a may round to 0 or 1, and ln 0 is no number.</source>
        <translation>Le code calcule la même perte à partir de z&#xa0;: a peut s’arrondir à 0 ou à 1, et ln 0 n’est pas un nombre.</translation>
    </message>
    <message>
        <source>The example is {0}: its product is the largest in z.</source>
        <translation>L’exemple est {0}&#xa0;: son produit est le plus grand dans z.</translation>
    </message>
    <message>
        <source>The gradient is divided by its usual size of late: every weight gets a step of its own.</source>
        <translation>Le gradient est divisé par sa taille récente habituelle&#xa0;: chaque poids avance à sa propre mesure.</translation>
    </message>
    <message>
        <source>The gradient is divided by the size of all gradients so far: the steps of a weight that has moved much become small.</source>
        <translation>Le gradient est divisé par la taille de tous les gradients passés&#xa0;: un poids qui a beaucoup bougé bouge de moins en moins.</translation>
    </message>
    <message>
        <source>The gradient is so small that the two losses differ in their last digits only.</source>
        <translation>Le gradient est si petit que les deux coûts ne diffèrent que par leurs derniers chiffres.</translation>
    </message>
    <message>
        <source>The gradient is the one before clipping.</source>
        <translation>Le gradient est celui d’avant l’écrêtage.</translation>
    </message>
    <message>
        <source>The largest products come from {0} and {1}.</source>
        <translation>Les plus grands produits&#xa0;: {0} et {1}.</translation>
    </message>
    <message>
        <source>The loss is not a finite number here.</source>
        <translation>Le coût n’est pas un nombre fini ici.</translation>
    </message>
    <message>
        <source>The others of the batch do the same at the same time.</source>
        <translation>Les autres exemples du lot font de même, en même temps.</translation>
    </message>
    <message>
        <source>The penalty adds its own slope.</source>
        <translation>La pénalité ajoute sa propre pente.</translation>
    </message>
    <message>
        <source>The prediction ŷ is a.</source>
        <translation>La prédiction ŷ est a.</translation>
    </message>
    <message>
        <source>The promise: each parameter changes ℒ by its gradient times its change, which is −α times its gradient squared; ‖∇ℒ‖² adds up all those squares.</source>
        <translation>La promesse&#xa0;: chaque paramètre change ℒ de son gradient fois sa variation, soit −α fois son gradient au carré&#x202f;; ‖∇ℒ‖² est la somme de tous ces carrés.</translation>
    </message>
    <message>
        <source>The promise: each parameter changes ℒ by its gradient times its change; ∇ℒ·ΔW adds up all those products.</source>
        <translation>La promesse&#xa0;: chaque paramètre change ℒ de son gradient fois sa variation&#x202f;; ∇ℒ·ΔW est la somme de tous ces produits.</translation>
    </message>
    <message>
        <source>The rows come in the order of the table.</source>
        <translation>Les lignes viennent dans l’ordre du tableau.</translation>
    </message>
    <message>
        <source>The sigmoid squeezes z into 0 to 1.</source>
        <translation>La sigmoïde ramène z entre 0 et 1.</translation>
    </message>
    <message>
        <source>The size of the error a − y, without its sign.</source>
        <translation>La valeur absolue de l’erreur a − y.</translation>
    </message>
    <message>
        <source>The slope is 1: all that arrives passes.</source>
        <translation>La pente est 1&#xa0;: tout ce qui arrive passe.</translation>
    </message>
    <message>
        <source>The slope of {0} at z is the gate that decides how much passes.</source>
        <translation>La pente de {0} en z est une porte&#xa0;: elle règle ce qui passe.</translation>
    </message>
    <message>
        <source>The square of the error a − y.</source>
        <translation>Le carré de l’erreur a − y.</translation>
    </message>
    <message>
        <source>The step computes in float32, to about 7 digits. The nudged passes run in float64: so small an ε would drown in float32&apos;s rounding.</source>
        <translation>L’étape calcule en float32, à 7 chiffres environ. Les passages avec ε se font en float64&#xa0;: un ε si petit se noierait dans les arrondis de float32.</translation>
    </message>
    <message>
        <source>The table has nothing for {0}: {1} stands in.</source>
        <translation>Le tableau n’a pas de valeur pour {0}&#xa0;: {1} la remplace.</translation>
    </message>
    <message>
        <source>The training computes {0} directly.</source>
        <translation>L’entraînement calcule {0} directement.</translation>
    </message>
    <message>
        <source>The two agree but for rounding.</source>
        <translation>Les deux s’accordent, aux arrondis près.</translation>
    </message>
    <message>
        <source>The two agree to {0} digits.</source>
        <translation>Les deux s’accordent sur {0} chiffres.</translation>
    </message>
    <message>
        <source>The two differ, at a corner of the loss.</source>
        <translation>Les deux diffèrent, à un point anguleux du coût.</translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation>Les deux diffèrent.</translation>
    </message>
    <message>
        <source>The two factors of the chain rule give the same.</source>
        <translation>Les deux facteurs de la règle de la chaîne donnent le même nombre.</translation>
    </message>
    <message>
        <source>The units that it feeds send their own ∂ℒ/∂z back through the weights.</source>
        <translation>Les neurones qu’il alimente renvoient leur propre ∂ℒ/∂z à travers les poids.</translation>
    </message>
    <message>
        <source>The units that it feeds send their ∂ℒ/∂z back through the weights, and the shares add up.</source>
        <translation>Les neurones qu’il alimente renvoient leur ∂ℒ/∂z à travers les poids, et les parts s’additionnent.</translation>
    </message>
    <message>
        <source>The velocity keeps a share μ of itself and is pushed against the gradient; the rate α sets how far.</source>
        <translation>La vitesse garde une part μ d’elle-même et reçoit une poussée contre le gradient&#x202f;; le taux α fixe de combien.</translation>
    </message>
    <message>
        <source>The velocity keeps a share μ; the gradient pushes it.</source>
        <translation>La vitesse garde une part μ&#x202f;; le gradient la pousse.</translation>
    </message>
    <message>
        <source>The way back starts here.</source>
        <translation>La rétropropagation commence ici.</translation>
    </message>
    <message>
        <source>The weight goes up and down by {0}; each time the batch runs forward again.</source>
        <translation>Le poids augmente puis diminue de {0}&#x202f;; chaque fois, le lot repasse par le réseau.</translation>
    </message>
    <message>
        <source>Then ℒ is measured: it bends on the way.</source>
        <translation>Puis le coût est mesuré&#xa0;: il s’infléchit en chemin.</translation>
    </message>
    <message>
        <source>Then ℒ of the same batch is measured with the new values. It differs from the promise, since ℒ bends on the way.</source>
        <translation>Puis le coût du même lot est mesuré avec les nouvelles valeurs. Il diffère de la promesse, car il s’infléchit en chemin.</translation>
    </message>
    <message>
        <source>There is nothing to compare.</source>
        <translation>Il n’y a rien à comparer.</translation>
    </message>
    <message>
        <source>They are scaled by the training rows: some by their mean and σ (σ² divides by n, not n − 1), some by their minimum and their span.</source>
        <translation>Elles sont mises à l’échelle d’après les lignes d’entraînement&#xa0;: certaines par leur moyenne et σ (σ² divise par n, pas par n − 1), d’autres par leur minimum et leur étendue.</translation>
    </message>
    <message>
        <source>They are scaled: minus the mean of the training rows, over their σ (σ² divides by n, not n − 1).</source>
        <translation>Elles sont centrées-réduites&#xa0;: moins la moyenne des lignes d’entraînement, divisé par leur σ (σ² divise par n, non par n − 1).</translation>
    </message>
    <message>
        <source>They are scaled: minus the minimum of the training rows, over the span from there to their maximum.</source>
        <translation>Elles sont ramenées à [0&#x202f;; 1]&#xa0;: moins le minimum des lignes d’entraînement, divisé par l’étendue du minimum au maximum.</translation>
    </message>
    <message>
        <source>This layer has no bias.</source>
        <translation>Cette couche n’a pas de biais.</translation>
    </message>
    <message>
        <source>Three questions, multiplied: how does a change the loss, how does z change a, and how does {0} change z? Then the mean over the batch.</source>
        <translation>Trois questions, dont on multiplie les réponses&#xa0;: comment a fait-il varier la perte, comment z fait-il varier a, et comment {0} fait-il varier z&#x202f;? Puis la moyenne sur le lot.</translation>
    </message>
    <message>
        <source>Three slopes multiplied, then the mean of all.</source>
        <translation>Trois pentes multipliées, puis la moyenne de tous.</translation>
    </message>
    <message>
        <source>Training brings down ℒ, the mean of all {0}.</source>
        <translation>L’entraînement fait baisser le coût ℒ, moyenne des {0} pertes.</translation>
    </message>
    <message>
        <source>Training brings down ℒ, the mean of the {0} losses of the batch.</source>
        <translation>L’entraînement fait baisser le coût ℒ, moyenne des {0} pertes du lot.</translation>
    </message>
    <message>
        <source>Training brings down ℒ, the root of the mean of all {0} e.</source>
        <translation>L’entraînement fait baisser ℒ, la racine de la moyenne des {0} e.</translation>
    </message>
    <message>
        <source>Training brings down ℒ, the root of the mean of e over the {0} samples of the batch.</source>
        <translation>L’entraînement fait baisser ℒ, la racine de la moyenne de e sur les {0} exemples du lot.</translation>
    </message>
    <message>
        <source>Two questions, multiplied: how does z change the loss, and how does {0} change z? Then the mean over the batch.</source>
        <translation>Deux questions, dont on multiplie les réponses&#xa0;: comment z fait-il varier la perte, et comment {0} fait-il varier z&#x202f;? Puis la moyenne sur le lot.</translation>
    </message>
    <message>
        <source>Two slopes multiplied, then the mean of all.</source>
        <translation>Deux pentes multipliées, puis la moyenne de tous.</translation>
    </message>
    <message>
        <source>What arrives has come back through the weights.</source>
        <translation>Ce qui arrive est revenu à travers les poids.</translation>
    </message>
    <message>
        <source>What the sample brings: there is nothing to learn here.</source>
        <translation>Ce que l’exemple apporte&#xa0;: il n’y a rien à apprendre ici.</translation>
    </message>
    <message>
        <source>Where no error is left, the root has no slope: 0 is taken.</source>
        <translation>Sans aucune erreur, la racine n’a pas de pente&#xa0;: on prend 0.</translation>
    </message>
    <message>
        <source>Within ε lies a corner ({0}): the slope jumps there, and nudging gives a mean of both sides.</source>
        <translation>Il y a un point anguleux à moins de ε ({0})&#xa0;: la pente y saute, et la variation donne une moyenne des deux côtés.</translation>
    </message>
    <message>
        <source>Without this bend, layers would add nothing.</source>
        <translation>Sans cette courbure, les couches n’ajouteraient rien.</translation>
    </message>
    <message>
        <source>Without this bend, several layers could do no more than one.</source>
        <translation>Sans cette courbure, plusieurs couches ne feraient pas mieux qu’une seule.</translation>
    </message>
    <message>
        <source>Your row.</source>
        <translation>Votre ligne.</translation>
    </message>
    <message>
        <source>[k = {0}] is 1 for k = {0}, else 0:</source>
        <translation>[k = {0}] vaut 1 pour k = {0}, 0 sinon&#xa0;:</translation>
    </message>
    <message>
        <source>[z &gt; 0] is 1 for a positive z, else 0.</source>
        <translation>[z &gt; 0] vaut 1 si z est positif, sinon 0.</translation>
    </message>
    <message>
        <source>all terms but {0}</source>
        <translation>tous les termes sauf {0}</translation>
    </message>
    <message>
        <source>arrives:</source>
        <translation>arrive&#xa0;:</translation>
    </message>
    <message>
        <source>average of g:</source>
        <translation>moyenne de g&#xa0;:</translation>
    </message>
    <message>
        <source>average of g²:</source>
        <translation>moyenne de g²&#xa0;:</translation>
    </message>
    <message>
        <source>backpropagation:</source>
        <translation>rétropropagation&#xa0;:</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>devient</translation>
    </message>
    <message>
        <source>bias:</source>
        <translation>biais&#xa0;:</translation>
    </message>
    <message>
        <source>by the factor:</source>
        <translation>par le facteur&#xa0;:</translation>
    </message>
    <message>
        <source>change:</source>
        <translation>changement&#xa0;:</translation>
    </message>
    <message>
        <source>class {0}</source>
        <translation>classe {0}</translation>
    </message>
    <message>
        <source>clipped at c:</source>
        <translation>écrêté à c&#xa0;:</translation>
    </message>
    <message>
        <source>clipped:</source>
        <translation>borné&#xa0;:</translation>
    </message>
    <message>
        <source>corrected rate:</source>
        <translation>taux corrigé&#xa0;:</translation>
    </message>
    <message>
        <source>decay:</source>
        <translation>décroissance&#xa0;:</translation>
    </message>
    <message>
        <source>directly:</source>
        <translation>directement&#xa0;:</translation>
    </message>
    <message>
        <source>e is the square of the error a − y; a sample has no ℒ alone.</source>
        <translation>e est le carré de l’erreur a − y&#x202f;; un exemple seul n’a pas de ℒ.</translation>
    </message>
    <message>
        <source>from z:</source>
        <translation>à partir de z&#xa0;:</translation>
    </message>
    <message>
        <source>gradient:</source>
        <translation>gradient&#xa0;:</translation>
    </message>
    <message>
        <source>hidden layer [{0}]</source>
        <translation>couche cachée [{0}]</translation>
    </message>
    <message>
        <source>in numbers:</source>
        <translation>en nombres&#xa0;:</translation>
    </message>
    <message>
        <source>in short:</source>
        <translation>en bref&#xa0;:</translation>
    </message>
    <message>
        <source>its share of z:</source>
        <translation>sa part de z&#xa0;:</translation>
    </message>
    <message>
        <source>layer {0}</source>
        <translation>couche {0}</translation>
    </message>
    <message>
        <source>leaky ReLU at z = 0</source>
        <translation>leaky ReLU en z = 0</translation>
    </message>
    <message>
        <source>mean of {0}:</source>
        <translation>moyenne sur {0}&#xa0;:</translation>
    </message>
    <message>
        <source>measured:</source>
        <translation>mesuré&#xa0;:</translation>
    </message>
    <message>
        <source>no error:</source>
        <translation>aucune erreur&#xa0;:</translation>
    </message>
    <message>
        <source>not computed by the training:</source>
        <translation>non calculé par l’entraînement&#xa0;:</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>pas encore calculé</translation>
    </message>
    <message>
        <source>nudged:</source>
        <translation>variation&#xa0;:</translation>
    </message>
    <message>
        <source>only k = {0} counts:</source>
        <translation>seul k = {0} compte&#xa0;:</translation>
    </message>
    <message>
        <source>output layer [{0}]</source>
        <translation>couche de sortie [{0}]</translation>
    </message>
    <message>
        <source>passes:</source>
        <translation>passe&#xa0;:</translation>
    </message>
    <message>
        <source>penalty:</source>
        <translation>pénalité&#xa0;:</translation>
    </message>
    <message>
        <source>promised:</source>
        <translation>promis&#xa0;:</translation>
    </message>
    <message>
        <source>relative error:</source>
        <translation>erreur relative&#xa0;:</translation>
    </message>
    <message>
        <source>root of the mean of {0}:</source>
        <translation>racine de la moyenne de {0}&#xa0;:</translation>
    </message>
    <message>
        <source>sample {0}</source>
        <translation>exemple {0}</translation>
    </message>
    <message>
        <source>sample {0}:</source>
        <translation>exemple {0}&#xa0;:</translation>
    </message>
    <message>
        <source>selected:</source>
        <translation>sélection&#xa0;:</translation>
    </message>
    <message>
        <source>slope:</source>
        <translation>pente&#xa0;:</translation>
    </message>
    <message>
        <source>slopes of softmax:</source>
        <translation>pentes de softmax&#xa0;:</translation>
    </message>
    <message>
        <source>sum of g²:</source>
        <translation>somme des g²&#xa0;:</translation>
    </message>
    <message>
        <source>sum of {0} squares:</source>
        <translation>somme de {0} carrés&#xa0;:</translation>
    </message>
    <message>
        <source>tanh bends z into −1 to 1.</source>
        <translation>tanh ramène z entre −1 et 1.</translation>
    </message>
    <message>
        <source>terms {0} to {1}</source>
        <translation>termes {0} à {1}</translation>
    </message>
    <message>
        <source>the loss at a = y</source>
        <translation>la perte en a = y</translation>
    </message>
    <message>
        <source>the loss, which clips a</source>
        <translation>la perte, qui borne a</translation>
    </message>
    <message>
        <source>the penalty at w = 0</source>
        <translation>la pénalité en w = 0</translation>
    </message>
    <message>
        <source>the same loss from z: it cannot overflow</source>
        <translation>la même perte, depuis z&#xa0;: sans débordement</translation>
    </message>
    <message>
        <source>the step brought:</source>
        <translation>obtenu par l’étape&#xa0;:</translation>
    </message>
    <message>
        <source>the step promised:</source>
        <translation>promis par l’étape&#xa0;:</translation>
    </message>
    <message>
        <source>the whole layer:</source>
        <translation>toute la couche&#xa0;:</translation>
    </message>
    <message>
        <source>the whole network</source>
        <translation>tout le réseau</translation>
    </message>
    <message>
        <source>the {0} other classes:</source>
        <translation>les {0} autres classes&#xa0;:</translation>
    </message>
    <message>
        <source>times, entry by entry,</source>
        <translation>fois, terme à terme,</translation>
    </message>
    <message>
        <source>transposed</source>
        <translation>transposée</translation>
    </message>
    <message>
        <source>tried out:</source>
        <translation>à l’essai&#xa0;:</translation>
    </message>
    <message>
        <source>unit {0}</source>
        <translation>neurone {0}</translation>
    </message>
    <message>
        <source>unit {0}, {1}</source>
        <translation>neurone {0}, {1}</translation>
    </message>
    <message>
        <source>velocity:</source>
        <translation>vitesse&#xa0;:</translation>
    </message>
    <message>
        <source>x = (ink − mean) / σ, over the training rows: 0 is as much ink as the pixel has on average.</source>
        <translation>x = (encre − moyenne) / σ, sur les lignes d’entraînement&#xa0;: 0, c’est autant d’encre qu’en moyenne.</translation>
    </message>
    <message>
        <source>{0} (class {1})</source>
        <translation>{0} (classe {1})</translation>
    </message>
    <message>
        <source>{0} ({1}), one at a time, go up and down by {2}; each time the batch runs forward again. Below: the one that differs most.</source>
        <translation>{0} ({1}), un à la fois, augmentent puis diminuent de {2}&#x202f;; chaque fois, le lot repasse par le réseau. Ci-dessous&#xa0;: celui qui diffère le plus.</translation>
    </message>
    <message>
        <source>{0} is {1} where a line needs more digits.</source>
        <translation>{0} s’écrit {1} là où une ligne exige plus de chiffres.</translation>
    </message>
    <message>
        <source>{0} of unit {1}, {2}, mean of {3}.</source>
        <translation>{0} du neurone {1}, {2}, moyenne sur {3}.</translation>
    </message>
    <message>
        <source>{0} of unit {1}, {2}, sample {3}.</source>
        <translation>{0} du neurone {1}, {2}, exemple {3}.</translation>
    </message>
    <message>
        <source>{0} of unit {1}, {2}, your row.</source>
        <translation>{0} du neurone {1}, {2}, votre ligne.</translation>
    </message>
    <message>
        <source>{0} of unit {1}, {2}.</source>
        <translation>{0} du neurone {1}, {2}.</translation>
    </message>
    <message>
        <source>{0} of {1} parameters, evenly spread</source>
        <translation>{0} paramètres sur {1}, régulièrement répartis</translation>
    </message>
    <message>
        <source>{0}, always {1}:</source>
        <translation>{0}, toujours {1}&#xa0;:</translation>
    </message>
    <message>
        <source>{0}: from unit {1} to unit {2}, {3}.</source>
        <translation>{0}&#xa0;: du neurone {1} au neurone {2}, {3}.</translation>
    </message>
    <message>
        <source>{0}: from {1} to unit {2}, {3}.</source>
        <translation>{0}&#xa0;: de {1} au neurone {2}, {3}.</translation>
    </message>
    <message>
        <source>{0}: the bias of unit {1}, {2}.</source>
        <translation>{0}&#xa0;: le biais du neurone {1}, {2}.</translation>
    </message>
    <message>
        <source>Ω, the price of large weights, is a part of ℒ.</source>
        <translation>Ω, le prix des grands poids, fait partie de ℒ.</translation>
    </message>
    <message>
        <source>α by its schedule:</source>
        <translation>α selon sa décroissance&#xa0;:</translation>
    </message>
    <message>
        <source>σ is the sigmoid.</source>
        <translation>σ est la sigmoïde.</translation>
    </message>
    <message>
        <source>φ is the slope of Φ, the bell curve.</source>
        <translation>φ est la pente de Φ, la courbe en cloche.</translation>
    </message>
    <message>
        <source>… and so on, for every k</source>
        <translation>… et ainsi de suite, pour chaque k</translation>
    </message>
    <message>
        <source>… and {0} more inputs; point at one to read it</source>
        <translation>… et {0} autres entrées&#x202f;; pointez-en une pour la lire</translation>
    </message>
    <message>
        <source>… and {0} more pixels; point at one to read it</source>
        <translation>… et {0} autres pixels&#x202f;; pointez-en un pour le lire</translation>
    </message>
    <message>
        <source>ℒ has the penalty Ω in both.</source>
        <translation>Dans les deux, ℒ comprend la pénalité Ω.</translation>
    </message>
    <message>
        <source>ℒ₀ is ℒ without the penalty Ω.</source>
        <translation>ℒ₀ est ℒ sans la pénalité Ω.</translation>
    </message>
</context>
<context>
    <name>ExplainPanel</name>
    <message>
        <source>As it was</source>
        <translation>Tel quel</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>Fill the window</source>
        <translation>Remplir la fenêtre</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>Matrices</source>
        <translation>Matrices</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>Et si&#x202f;?</translation>
    </message>
    <message>
        <source>{0} That counts after the step: here the step is as it was.</source>
        <translation>{0} Cela compte après l’étape&#xa0;: ici, l’étape est telle qu’elle a eu lieu.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Coefficients in original units, step {0}</source>
        <translation>Coefficients en unités d’origine, étape {0}</translation>
    </message>
    <message>
        <source>History of every step</source>
        <translation>Historique de toutes les étapes</translation>
    </message>
    <message>
        <source>No file is a “{0}”: choose among {1}.</source>
        <translation>Aucun fichier n’est un «&#xa0;{0}&#xa0;»&#xa0;: choisissez parmi {1}.</translation>
    </message>
    <message>
        <source>Nothing may be written to “{0}”: choose another folder.</source>
        <translation>Impossible d’écrire dans «&#xa0;{0}&#xa0;»&#xa0;: choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Parameters of step {0}</source>
        <translation>Paramètres de l’étape {0}</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>Samples of step {0}</source>
        <translation>Exemples de l’étape {0}</translation>
    </message>
    <message>
        <source>Step {0} never came: {1} is shown in its place.</source>
        <translation>L’étape {0} n’a jamais été atteinte&#xa0;: l’étape {1} est montrée à sa place.</translation>
    </message>
    <message>
        <source>The training as a program</source>
        <translation>Programme de l’entraînement</translation>
    </message>
    <message>
        <source>There is no room left for “{0}”: free some, or choose another folder.</source>
        <translation>Il n’y a plus de place pour «&#xa0;{0}&#xa0;»&#xa0;: libérez-en, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>There is no step {0}: the last one is {1}.</source>
        <translation>Il n’y a pas d’étape {0}&#xa0;: la dernière est l’étape {1}.</translation>
    </message>
    <message>
        <source>There is no “{0}” to export: choose among {1}.</source>
        <translation>Il n’y a pas de «&#xa0;{0}&#xa0;» à exporter&#xa0;: choisissez parmi {1}.</translation>
    </message>
    <message>
        <source>This run has no “{0}”: it has {1}.</source>
        <translation>Cet entraînement n’a pas de «&#xa0;{0}&#xa0;»&#xa0;: il a {1}.</translation>
    </message>
    <message>
        <source>Weights of step {0}</source>
        <translation>Poids de l’étape {0}</translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation>coût {0}</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>morceaux</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>étapes</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>écriture</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} {3}</source>
        <translation>{0}&#xa0;: {1} sur {2} {3}</translation>
    </message>
    <message>
        <source>“{0}” cannot be written ({1}): choose another folder.</source>
        <translation>«&#xa0;{0}&#xa0;» ne peut pas être écrit ({1})&#xa0;: choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>“{0}” could not be made, by a mistake of nnviz: nothing was written.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pas pu être fait, par une erreur de nnviz&#xa0;: rien n’a été écrit.</translation>
    </message>
    <message>
        <source>“{0}” has a folder that is called “{1}”: choose another folder.</source>
        <translation>«&#xa0;{0}&#xa0;» a un dossier qui s’appelle «&#xa0;{1}&#xa0;»&#xa0;: choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>“{0}” is not a folder: choose another one.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un dossier&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“{0}” is written as {1}, not as {2}.</source>
        <translation>«&#xa0;{0}&#xa0;» s’écrit en {1}, pas en {2}.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>A PNG of {0} × {1} pixels is too large to be made: choose a smaller size, or fewer pixels per inch.</source>
        <translation>Un PNG de {0} × {1} pixels est trop grand pour être produit&#xa0;: choisissez une taille plus petite, ou moins de pixels par pouce.</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Presse-papiers</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Copier les nombres</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Image suivante</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Ouvrir la page</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Image précédente</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>There is nothing to copy here.</source>
        <translation>Il n’y a rien à copier ici.</translation>
    </message>
    <message>
        <source>What is exported is the run: the what-if is taken back.</source>
        <translation>C’est l’entraînement qui est exporté&#xa0;: l’essai est annulé.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille des lots</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation>Écrêtage</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codage</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Initializer</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>L1 penalty</source>
        <translation>Pénalité L1</translation>
    </message>
    <message>
        <source>L2 penalty</source>
        <translation>Pénalité L2</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métriques</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>Valeurs manquantes</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>Point {0}</source>
        <translation>Point {0}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Scale of the target</source>
        <translation>Échelle de la cible</translation>
    </message>
    <message>
        <source>Schedule of α</source>
        <translation>Évolution de α</translation>
    </message>
    <message>
        <source>Score every … epochs</source>
        <translation>Score toutes les … époques</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation>Graine du partage</translation>
    </message>
    <message>
        <source>Seed of the start</source>
        <translation>Graine du départ</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Mélanger</translation>
    </message>
    <message>
        <source>Stop: loss below …</source>
        <translation>Arrêt&#xa0;: coût sous …</translation>
    </message>
    <message>
        <source>Stop: no gain in … epochs</source>
        <translation>Arrêt&#xa0;: époques sans gain</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Train / test</source>
        <translation>Répartition</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Neurones</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Value for missing ones</source>
        <translation>Valeur de remplacement</translation>
    </message>
    <message>
        <source>decay rate r</source>
        <translation>facteur r</translation>
    </message>
    <message>
        <source>decay steps T</source>
        <translation>étapes T</translation>
    </message>
    <message>
        <source>decay β₁</source>
        <translation>mémoire β₁</translation>
    </message>
    <message>
        <source>decay β₂</source>
        <translation>mémoire β₂</translation>
    </message>
    <message>
        <source>decay ρ</source>
        <translation>mémoire ρ</translation>
    </message>
    <message>
        <source>epsilon ε</source>
        <translation>epsilon ε</translation>
    </message>
    <message>
        <source>first s</source>
        <translation>s initial</translation>
    </message>
    <message>
        <source>limit c</source>
        <translation>limite c</translation>
    </message>
    <message>
        <source>momentum μ</source>
        <translation>momentum μ</translation>
    </message>
    <message>
        <source>rate α</source>
        <translation>taux α</translation>
    </message>
    <message>
        <source>weight decay λ</source>
        <translation>décroissance λ</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>FigurePreview</name>
    <message>
        <source>Being computed…</source>
        <translation>Calcul en cours…</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>Loss along the step</source>
        <translation>Coût le long de l’étape</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>On a branch from step {0} on: its recipe alone, trained from the first step, gives another run.</source>
        <translation>Sur une branche à partir de l’étape {0}&#xa0;: sa recette seule, entraînée depuis la première étape, donne un autre entraînement.</translation>
    </message>
    <message>
        <source>{0} along the run</source>
        <translation>{0} au fil de l’entraînement</translation>
    </message>
    <message>
        <source>{0}, step {1}. {2}</source>
        <translation>{0}, étape {1}. {2}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0}: the loss along step {1}, for any learning rate.</source>
        <translation>{0}&#xa0;: le coût le long de l’étape {1}, pour tout taux d’apprentissage.</translation>
    </message>
    <message>
        <source>{0}: the loss as a surface, at step {1}.</source>
        <translation>{0}&#xa0;: le coût vu comme une surface, à l’étape {1}.</translation>
    </message>
    <message>
        <source>{0}: the loss of every step.</source>
        <translation>{0}&#xa0;: le coût de chaque étape.</translation>
    </message>
    <message>
        <source>{0}: the network at step {1}, moment {2}.</source>
        <translation>{0}&#xa0;: le réseau à l’étape {1}, instant {2}.</translation>
    </message>
    <message>
        <source>{0}: what a layer makes of the inputs at step {1}.</source>
        <translation>{0}&#xa0;: ce qu’une couche fait des entrées à l’étape {1}.</translation>
    </message>
    <message>
        <source>{0}: what the network answers at step {1}.</source>
        <translation>{0}&#xa0;: ce que répond le réseau à l’étape {1}.</translation>
    </message>
    <message>
        <source>{0}: {1} along the run.</source>
        <translation>{0}&#xa0;: {1} au fil de l’entraînement.</translation>
    </message>
    <message>
        <source>{0}: {1} and its gradient along the run.</source>
        <translation>{0}&#xa0;: {1} et son gradient au fil de l’entraînement.</translation>
    </message>
    <message>
        <source>{0}: {1} of every layer along the run. Lines: the median of {2} steps.</source>
        <translation>{0}&#xa0;: {1} de chaque couche au fil de l’entraînement. Courbes&#xa0;: la médiane de {2} étapes.</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Get it back</source>
        <translation>Le retrouver</translation>
    </message>
    <message>
        <source>Read the sheet {0}</source>
        <translation>Lire la feuille {0}</translation>
    </message>
    <message>
        <source>{0} is being read: {1}.</source>
        <translation>Lecture de {0}&#xa0;: {1}.</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>File:</source>
        <translation>Fichier&#xa0;:</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Dossier&#xa0;:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Type&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>1 earlier training would be lost too.</source>
        <translation>1 entraînement précédent serait perdu aussi.</translation>
    </message>
    <message>
        <source>All that can be opened ({0})</source>
        <translation>Tout ce qui s’ouvre ({0})</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>In it: {0}, computed to step {1}. If that is replaced, only the history (Undo) of this window still holds it.</source>
        <translation>Il contient&#xa0;: {0}, calculé jusqu’à l’étape {1}. S’il est remplacé, seul l’historique de cette fenêtre (Ctrl+Z) le garde encore.</translation>
    </message>
    <message>
        <source>Only Undo still leads there. To keep one: cancel, go back to it with Undo, and save it under another name.</source>
        <translation>Seule l’annulation (Ctrl+Z) y ramène encore. Pour en garder un&#xa0;: choisissez Annuler, revenez-y par Ctrl+Z, puis enregistrez-le sous un autre nom.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation>Ouvrir un tableau</translation>
    </message>
    <message>
        <source>Pictures with their recipe ({0})</source>
        <translation>Images avec leur recette ({0})</translation>
    </message>
    <message>
        <source>Quit without saving earlier trainings?</source>
        <translation>Quitter sans enregistrer des entraînements précédents&#x202f;?</translation>
    </message>
    <message>
        <source>Recipes (*.json)</source>
        <translation>Recettes (*.json)</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Le remplacer</translation>
    </message>
    <message>
        <source>Runs ({0})</source>
        <translation>Entraînements ({0})</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Save the changes to {0}?</source>
        <translation>Enregistrer les modifications de {0}&#x202f;?</translation>
    </message>
    <message>
        <source>Save the recipe</source>
        <translation>Enregistrer la recette</translation>
    </message>
    <message>
        <source>Save the run</source>
        <translation>Enregistrer l’entraînement</translation>
    </message>
    <message>
        <source>Tables ({0})</source>
        <translation>Tableaux ({0})</translation>
    </message>
    <message>
        <source>There is {0} already: choose another name.</source>
        <translation>{0} existe déjà&#xa0;: choisissez un autre nom.</translation>
    </message>
    <message>
        <source>What is in it was saved from elsewhere, or before nnviz was stopped, and would be lost.</source>
        <translation>Ce qu’il contient a été enregistré d’ailleurs, ou avant l’arrêt de nnviz, et serait perdu.</translation>
    </message>
    <message>
        <source>What is on the screen is safe, but 1 earlier training would be lost.</source>
        <translation>Ce qui est à l’écran n’est pas en danger, mais 1 entraînement précédent serait perdu.</translation>
    </message>
    <message>
        <source>What is on the screen is safe, but {0} earlier trainings would be lost.</source>
        <translation>Ce qui est à l’écran n’est pas en danger, mais {0} entraînements précédents seraient perdus.</translation>
    </message>
    <message>
        <source>What was changed is not saved yet.</source>
        <translation>Ce qui a été modifié n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>{0} earlier trainings would be lost too.</source>
        <translation>{0} entraînements précédents seraient perdus aussi.</translation>
    </message>
    <message>
        <source>{0} holds another training.</source>
        <translation>{0} contient un autre entraînement.</translation>
    </message>
    <message>
        <source>{0} steps and their changes are in no file yet.</source>
        <translation>{0} étapes et leurs modifications ne sont encore dans aucun fichier.</translation>
    </message>
    <message>
        <source>{0} steps and what was changed are not saved yet.</source>
        <translation>{0} étapes et ce qui a été modifié ne sont pas encore enregistrés.</translation>
    </message>
    <message>
        <source>{0} was computed by other arithmetic than this machine’s: what it holds is shown as it was, and steps that are computed again may differ in their last digits.</source>
        <translation>{0} a été calculé par une autre arithmétique que celle de cette machine&#xa0;: son contenu est montré tel quel, et les étapes recalculées peuvent différer dans leurs derniers chiffres.</translation>
    </message>
</context>
<context>
    <name>FilesDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Export into</source>
        <translation>Exporter dans</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>Film of the run</source>
        <translation>Film de l’entraînement</translation>
    </message>
    <message>
        <source>Film of the step</source>
        <translation>Film de l’étape</translation>
    </message>
    <message>
        <source>Films need PyAV, which is not installed: run “pip install av”, then start nnviz again.</source>
        <translation>Un film demande PyAV, qui n’est pas installé&#xa0;: lancez «&#xa0;pip install av&#xa0;», puis redémarrez nnviz.</translation>
    </message>
    <message>
        <source>after step {0}</source>
        <translation>après l’étape {0}</translation>
    </message>
    <message>
        <source>before step {0}</source>
        <translation>avant l’étape {0}</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>étape {0}</translation>
    </message>
    <message>
        <source>step {0} · epoch {1}</source>
        <translation>étape {0} · époque {1}</translation>
    </message>
    <message>
        <source>step {0} · epoch {1}, batch {2} of {3}</source>
        <translation>étape {0} · époque {1}, lot {2} sur {3}</translation>
    </message>
    <message>
        <source>{0} min {1} s</source>
        <translation>{0} min {1} s</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0}, step {1}</source>
        <translation>{0}, étape {1}</translation>
    </message>
    <message>
        <source>{0}, steps {1} to {2}</source>
        <translation>{0}, étapes {1} à {2}</translation>
    </message>
</context>
<context>
    <name>FilmChoices</name>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Film of</source>
        <translation>Film de</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>Images par seconde</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Instants</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>One picture every</source>
        <translation>Une vue toutes les</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Panneaux</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>L’entraînement</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>Cette étape</translation>
    </message>
    <message>
        <source>own size</source>
        <translation>autre taille</translation>
    </message>
    <message>
        <source>s a moment</source>
        <translation>s par instant</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>étapes</translation>
    </message>
    <message>
        <source>steps a second</source>
        <translation>étapes par seconde</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
</context>
<context>
    <name>FilmCounts</name>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>encore %n seconde</numerusform>
            <numerusform>encore %n secondes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilmDialog</name>
    <message>
        <source>A film of the run needs two steps: choose a longer stretch, or train first.</source>
        <translation>Un film de l’entraînement demande deux étapes&#xa0;: choisissez un plus long passage, ou entraînez d’abord.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>Annulé&#xa0;: rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Nothing would be seen: choose at least one pane.</source>
        <translation>On ne verrait rien&#xa0;: choisissez au moins un panneau.</translation>
    </message>
    <message>
        <source>This film would last {0}, and {1} is the most: make it faster, or take a shorter stretch.</source>
        <translation>Ce film durerait {0}, et le maximum est {1}&#xa0;: accélérez-le, ou prenez un passage plus court.</translation>
    </message>
    <message>
        <source>{0} pixels: the sides of an MP4 are even</source>
        <translation>{0} pixels&#xa0;: les côtés d’un MP4 sont pairs</translation>
    </message>
</context>
<context>
    <name>FilmPreview</name>
    <message>
        <source>Frame</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Frame {0} of {1}</source>
        <translation>Image {0} sur {1}</translation>
    </message>
</context>
<context>
    <name>FitCard</name>
    <message>
        <source>Fit</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <source>Fixes data, split, first weights and the order of the rows.</source>
        <translation>Fixe les données, leur partage, les premiers poids et l’ordre des lignes.</translation>
    </message>
    <message>
        <source>How often all rows are seen.</source>
        <translation>Combien de fois toutes les lignes sont vues.</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>Nouvelle graine</translation>
    </message>
    <message>
        <source>New seed: other data, another start</source>
        <translation>Nouvelle graine&#xa0;: d’autres données, un autre départ</translation>
    </message>
    <message>
        <source>Rows of one step. Each epoch takes all training rows, shuffled anew unless that is off, so many at a time.</source>
        <translation>Le nombre de lignes d’une étape. À chaque époque, toutes les lignes d’entraînement passent par lots de cette taille, mélangées à nouveau sauf réglage contraire.</translation>
    </message>
    <message>
        <source>Take all rows in one batch</source>
        <translation>Prendre toutes les lignes en un lot</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tout</translation>
    </message>
</context>
<context>
    <name>FitMore</name>
    <message>
        <source>At the start of each epoch the training rows are shuffled anew: the seed and the epoch fix the order. Off, they come in the order of the table.</source>
        <translation>Au début de chaque époque, les lignes d’entraînement sont mélangées à nouveau&#xa0;: la graine et l’époque fixent l’ordre. Sans cela, elles viennent dans l’ordre du tableau.</translation>
    </message>
    <message>
        <source>Empty it to switch the rule off.</source>
        <translation>Videz le champ pour ne plus appliquer la règle.</translation>
    </message>
    <message>
        <source>Fixes the first weights alone; empty, the seed does.</source>
        <translation>Fixe les poids de départ seuls&#x202f;; vide, c’est la graine qui les fixe.</translation>
    </message>
    <message>
        <source>Stops when the mean loss of an epoch is below this.</source>
        <translation>S’arrête quand le coût moyen d’une époque passe en dessous.</translation>
    </message>
    <message>
        <source>Stops when the mean loss of an epoch, for want of test rows, has had no gain for so many epochs, as Keras&apos;s EarlyStopping does.</source>
        <translation>S’arrête quand le coût moyen d’une époque, faute de jeu de test, n’a pas baissé pendant ce nombre d’époques, comme EarlyStopping de Keras.</translation>
    </message>
    <message>
        <source>Stops when the test loss has had no gain for so many epochs, as Keras&apos;s EarlyStopping does.</source>
        <translation>S’arrête quand le coût sur le jeu de test n’a pas baissé pendant ce nombre d’époques, comme EarlyStopping de Keras.</translation>
    </message>
    <message>
        <source>Stops when the validation loss has had no gain for so many epochs, as Keras&apos;s EarlyStopping does.</source>
        <translation>S’arrête quand le coût sur le jeu de validation n’a pas baissé pendant ce nombre d’époques, comme EarlyStopping de Keras.</translation>
    </message>
    <message>
        <source>The test rows are looked at after every so many epochs.</source>
        <translation>Le nombre d’époques entre deux évaluations sur le jeu de test.</translation>
    </message>
    <message>
        <source>The validation rows are looked at after every so many epochs.</source>
        <translation>Le nombre d’époques entre deux évaluations sur le jeu de validation.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>non</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>graine</translation>
    </message>
</context>
<context>
    <name>FormulaPane</name>
    <message>
        <source>Copy the picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Export the picture…</source>
        <translation>Exporter l’image…</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Show or hide the recipe</source>
        <translation>Montrer ou cacher la recette</translation>
    </message>
    <message>
        <source>Take away what is on the screen</source>
        <translation>Emporter ce qui est à l’écran</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Dead units in layer [{0}]: {1} of {2}.</source>
        <translation>Neurones morts dans la couche [{0}]&#xa0;: {1} sur {2}.</translation>
    </message>
    <message>
        <source>How far a step moves the weights of a layer, against their size. About 0.001 is usual.</source>
        <translation>De combien une étape déplace les poids d’une couche, par rapport à leur taille. 0,001 environ est courant.</translation>
    </message>
    <message>
        <source>Is the rate α = {0} too large?</source>
        <translation>Le taux α = {0} est-il trop grand&#x202f;?</translation>
    </message>
    <message>
        <source>Layer [{0}] is saturated: {1} of its values.</source>
        <translation>La couche [{0}] est saturée&#xa0;: {1} de ses valeurs.</translation>
    </message>
    <message>
        <source>Layer [{0}] receives {1} of the gradient of layer [{2}].</source>
        <translation>La couche [{0}] reçoit {1} fois le gradient de la couche [{2}].</translation>
    </message>
    <message>
        <source>Layer [{0}] receives {1} times the gradient of layer [{2}].</source>
        <translation>La couche [{0}] reçoit {1} fois le gradient de la couche [{2}].</translation>
    </message>
    <message>
        <source>Nothing moves: no update exceeds {0} of the weights.</source>
        <translation>Rien ne bouge&#xa0;: aucune mise à jour ne dépasse {0} fois les poids.</translation>
    </message>
    <message>
        <source>On its way back the slopes multiply it by {0}, the weights by {1}: a slope of {2} is never above {3}, that of tanh or ReLU can be 1.</source>
        <translation>Sur le chemin du retour, les pentes le multiplient par {0}, les poids par {1}&#xa0;: une pente de {2} ne dépasse jamais {3}, celle de tanh ou de ReLU peut valoir 1.</translation>
    </message>
    <message>
        <source>On its way back the slopes multiply it by {0}, the weights by {1}: {2} of the values of {3} lie where it is flat.</source>
        <translation>Sur le chemin du retour, les pentes le multiplient par {0}, les poids par {1}&#xa0;: {2} des valeurs de {3} sont là où elle est plate.</translation>
    </message>
    <message>
        <source>On its way back the slopes of {2} multiply it by {0}, the weights by {1}.</source>
        <translation>Sur le chemin du retour, les pentes de {2} le multiplient par {0}, les poids par {1}.</translation>
    </message>
    <message>
        <source>On its way back the weights multiply it by {0}, the slopes by {1}: the weights are too large.</source>
        <translation>Sur le chemin du retour, les poids le multiplient par {0}, les pentes par {1}&#xa0;: les poids sont trop grands.</translation>
    </message>
    <message>
        <source>On its way back the weights multiply it by {0}, the slopes by {1}: the weights are too small.</source>
        <translation>Sur le chemin du retour, les poids le multiplient par {0}, les pentes par {1}&#xa0;: les poids sont trop petits.</translation>
    </message>
    <message>
        <source>Outputs that are wrong and saturated: {0} of {1}.</source>
        <translation>Sorties fausses et saturées&#xa0;: {0} sur {1}.</translation>
    </message>
    <message>
        <source>Step {0}: {1}</source>
        <translation>Étape {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>The gradient is 0 in every layer: nothing is learned.</source>
        <translation>Le gradient vaut 0 dans chaque couche&#xa0;: rien n’est appris.</translation>
    </message>
    <message>
        <source>The gradient of layer [{0}] is not a finite number.</source>
        <translation>Le gradient de la couche [{0}] n’est pas un nombre fini.</translation>
    </message>
    <message>
        <source>The rate is α = {0}.</source>
        <translation>Le taux est α = {0}.</translation>
    </message>
    <message>
        <source>The share of units that give 0 for every row, with a slope of 0: they learn nothing.</source>
        <translation>La part des neurones qui donnent 0 pour chaque ligne, avec une pente de 0&#xa0;: ils n’apprennent rien.</translation>
    </message>
    <message>
        <source>The share of values a, over units and rows, where the slope is below {0} of its greatest: little gradient gets through there.</source>
        <translation>La part des valeurs a, sur les neurones et les lignes, où la pente est inférieure à {0} de son maximum&#xa0;: peu de gradient y passe.</translation>
    </message>
    <message>
        <source>The size of the gradient of a layer: the root of the sum of the squares of ∂ℒ/∂w over its weights.</source>
        <translation>La taille du gradient d’une couche&#xa0;: la racine de la somme des carrés de ∂ℒ/∂w sur ses poids.</translation>
    </message>
    <message>
        <source>The slope of {0} there lets almost nothing of the error through; with the log loss it would not be a factor.</source>
        <translation>La pente de {0} n’y laisse presque rien passer de l’erreur&#x202f;; avec la perte logistique elle ne serait pas un facteur.</translation>
    </message>
    <message>
        <source>The update of layer [{0}] is {1} times its weights.</source>
        <translation>La mise à jour de la couche [{0}] vaut {1} fois ses poids.</translation>
    </message>
    <message>
        <source>dead units, %</source>
        <translation>neurones morts,&#x202f;%</translation>
    </message>
    <message>
        <source>gradient ‖∂ℒ/∂W‖</source>
        <translation>gradient ‖∂ℒ/∂W‖</translation>
    </message>
    <message>
        <source>saturated, %</source>
        <translation>saturés,&#x202f;%</translation>
    </message>
    <message>
        <source>update ‖ΔW‖ / ‖W‖</source>
        <translation>mise à jour ‖ΔW‖ / ‖W‖</translation>
    </message>
    <message>
        <source>{0} gives 0 for each of {1} rows, and its slope there is 0: they learn nothing.</source>
        <translation>{0} donne 0 pour chacune des {1} lignes, et sa pente y vaut 0&#xa0;: ils n’apprennent rien.</translation>
    </message>
    <message>
        <source>{0} is flat there: little gradient gets through.</source>
        <translation>{0} y est plate&#xa0;: peu de gradient passe.</translation>
    </message>
</context>
<context>
    <name>HealthPane</name>
    <message>
        <source>Lines: the median of {0} steps; dots: the step at the cursor.</source>
        <translation>Courbes&#xa0;: la médiane de {0} étapes&#x202f;; points&#xa0;: l’étape du curseur.</translation>
    </message>
    <message>
        <source>Nothing is known before the first step has been taken.</source>
        <translation>On ne sait rien avant la fin de la première étape.</translation>
    </message>
    <message>
        <source>Step {0}. Saturated: the slope is below {3} of its greatest. Dead: 0 for every row. Both before the step, over {1} training rows. Lines: the median of {2} steps.</source>
        <translation>Étape {0}. Saturé&#xa0;: la pente est inférieure à {3} de son maximum. Mort&#xa0;: 0 pour chaque ligne. Les deux avant l’étape, sur {1} lignes d’entraînement. Courbes&#xa0;: la médiane de {2} étapes.</translation>
    </message>
    <message>
        <source>Step {0}: nothing is wrong.</source>
        <translation>Étape {0}&#xa0;: rien ne cloche.</translation>
    </message>
    <message>
        <source>What is shown of each layer</source>
        <translation>Ce qui est montré de chaque couche</translation>
    </message>
</context>
<context>
    <name>HealthTable</name>
    <message>
        <source>layer [{0}]</source>
        <translation>couche [{0}]</translation>
    </message>
</context>
<context>
    <name>HiddenPanel</name>
    <message>
        <source>a, after</source>
        <translation>a, après</translation>
    </message>
    <message>
        <source>across</source>
        <translation>en abscisse</translation>
    </message>
    <message>
        <source>components</source>
        <translation>composantes</translation>
    </message>
    <message>
        <source>hidden [{0}]</source>
        <translation>cachée [{0}]</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>entrées</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>couche</translation>
    </message>
    <message>
        <source>output [{0}]</source>
        <translation>sortie [{0}]</translation>
    </message>
    <message>
        <source>plane of</source>
        <translation>plan de</translation>
    </message>
    <message>
        <source>two units</source>
        <translation>deux neurones</translation>
    </message>
    <message>
        <source>up</source>
        <translation>en ordonnée</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>z, before the activation</source>
        <translation>z, avant l’activation</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Press Shift+→ for the next batch, Space to let it run.</source>
        <translation>Appuyez sur Maj+→ pour le lot suivant, sur Espace pour lancer la lecture.</translation>
    </message>
    <message>
        <source>Press → to see what happens to this batch.</source>
        <translation>Appuyez sur → pour voir ce qui arrive à ce lot.</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>Click a weight, the line between two units, or a bias in the network: here is its value and its gradient along the run.</source>
        <translation>Cliquez dans le réseau sur un poids, le trait entre deux neurones, ou sur un biais&#xa0;: voici sa valeur et son gradient au fil de l’entraînement.</translation>
    </message>
</context>
<context>
    <name>Index</name>
    <message>
        <source>Each picture carries the recipe of its run: opened with nnviz, a PNG, an SVG or a PDF brings the same training back.</source>
        <translation>Chaque image porte la recette de son entraînement&#xa0;: ouvert avec nnviz, un PNG, un SVG ou un PDF le fait revenir.</translation>
    </message>
    <message>
        <source>Numbers and files</source>
        <translation>Nombres et fichiers</translation>
    </message>
    <message>
        <source>Page that shows all</source>
        <translation>Page qui montre tout</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>{0}, network {1}, step {2}</source>
        <translation>{0}, réseau {1}, étape {2}</translation>
    </message>
</context>
<context>
    <name>Journaling</name>
    <message>
        <source>nnviz was stopped while {0} was open, computed up to step {1}.</source>
        <translation>nnviz a été arrêté alors que {0} était ouvert, calculé jusqu’à l’étape {1}.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Choose data in card 1 at the left, or open a table of yours there.</source>
        <translation>Choisissez des données dans la carte 1, à gauche, ou ouvrez-y un tableau à vous.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>First steps and all the keys</source>
        <translation>Premiers pas et tous les raccourcis</translation>
    </message>
    <message>
        <source>Press → again and again: a batch goes through the network, its error comes back, the weights change.</source>
        <translation>Appuyez plusieurs fois sur →&#xa0;: un lot traverse le réseau, son erreur revient en arrière, les poids changent.</translation>
    </message>
    <message>
        <source>“Train to the end” under the network does all the steps; then drag the handle of the time strip back to any of them.</source>
        <translation>«&#xa0;Entraîner jusqu’à la fin&#xa0;», sous le réseau, fait toutes les étapes&#x202f;; ramenez ensuite le curseur du temps sur l’une d’elles.</translation>
    </message>
</context>
<context>
    <name>LaneCard</name>
    <message>
        <source>Open this run in the window</source>
        <translation>Ouvrir cet entraînement dans la fenêtre</translation>
    </message>
    <message>
        <source>Remove this run</source>
        <translation>Retirer cet entraînement</translation>
    </message>
</context>
<context>
    <name>LayerMenu</name>
    <message>
        <source>Add a layer above</source>
        <translation>Ajouter une couche au-dessus</translation>
    </message>
    <message>
        <source>Add a layer below</source>
        <translation>Ajouter une couche au-dessous</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Retirer {0}</translation>
    </message>
</context>
<context>
    <name>LayerMore</name>
    <message>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>How the first weights are drawn.</source>
        <translation>Comment les premiers poids sont tirés.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>Whether b is added to the weighted sum of each unit.</source>
        <translation>Si un biais b s’ajoute à la somme pondérée de chaque neurone.</translation>
    </message>
    <message>
        <source>λ Σw² is added to the loss.</source>
        <translation>λ Σw² s’ajoute au coût.</translation>
    </message>
    <message>
        <source>λ Σ|w| is added to the loss.</source>
        <translation>λ Σ|w| s’ajoute au coût.</translation>
    </message>
</context>
<context>
    <name>LayerRow</name>
    <message>
        <source>Drag it to move {0}; press it to add or remove a layer.</source>
        <translation>Glissez-la pour déplacer {0}&#x202f;; cliquez pour ajouter ou retirer une couche.</translation>
    </message>
    <message>
        <source>Move or remove {0}</source>
        <translation>Déplacer ou retirer {0}</translation>
    </message>
</context>
<context>
    <name>LegendPanel</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
</context>
<context>
    <name>LookFields</name>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspect</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Transparent: what is behind it is seen</source>
        <translation>Transparent&#xa0;: on voit ce qui se trouve derrière</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>légende</translation>
    </message>
    <message>
        <source>no ground</source>
        <translation>sans fond</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>non enregistré</translation>
    </message>
</context>
<context>
    <name>Matrices</name>
    <message>
        <source>features</source>
        <translation>variables</translation>
    </message>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>raw X</source>
        <translation>X brut</translation>
    </message>
    <message>
        <source>raw Y</source>
        <translation>Y brut</translation>
    </message>
    <message>
        <source>sample {0}</source>
        <translation>exemple {0}</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>exemples</translation>
    </message>
    <message>
        <source>to</source>
        <translation>vers</translation>
    </message>
    <message>
        <source>unit {0}</source>
        <translation>neurone {0}</translation>
    </message>
    <message>
        <source>units</source>
        <translation>neurones</translation>
    </message>
    <message>
        <source>{0} after</source>
        <translation>{0} après</translation>
    </message>
    <message>
        <source>{0} before</source>
        <translation>{0} avant</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}</source>
        <translation>{0}, {1} → {2}</translation>
    </message>
    <message>
        <source>{0} is not computed yet.</source>
        <translation>{0} n’est pas encore calculé.</translation>
    </message>
    <message>
        <source>{0} is not scaled.</source>
        <translation>{0}&#xa0;: sans mise à l’échelle.</translation>
    </message>
    <message>
        <source>{0} is {1}.</source>
        <translation>{0} vaut {1}.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>MatricesPane</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copier en CSV</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>Copier en LaTeX</translation>
    </message>
    <message>
        <source>Copy as NumPy, samples in rows</source>
        <translation>Copier en NumPy, exemples en lignes</translation>
    </message>
    <message>
        <source>Copy this operation with its numbers.</source>
        <translation>Copier cette opération avec ses nombres.</translation>
    </message>
    <message>
        <source>Matrices</source>
        <translation>Matrices</translation>
    </message>
    <message>
        <source>The engine has its samples in rows; columns are a way of showing.</source>
        <translation>Le moteur range ses exemples en lignes&#x202f;; les colonnes ne sont qu’une façon de montrer.</translation>
    </message>
    <message>
        <source>in columns</source>
        <translation>en colonnes</translation>
    </message>
    <message>
        <source>samples in rows</source>
        <translation>exemples en lignes</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>&quot;{0}&quot;</source>
        <translation>«&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>Step {0} is the last computed one. To go on: → for a moment, Space to play, Ctrl+End to train to the end.</source>
        <translation>L’étape {0} est la dernière calculée. Pour continuer&#xa0;: → pour un instant, Espace pour la lecture, Ctrl+Fin pour entraîner jusqu’à la fin.</translation>
    </message>
    <message>
        <source>Stopped after step {0}: the mean loss has not been lower than in epoch {1} for {2} epochs. Allow more epochs without gain, or switch the rule off, to go on.</source>
        <translation>Arrêt après l’étape {0}&#xa0;: depuis {2} époques, le coût moyen n’est plus descendu sous celui de l’époque {1}. Pour continuer, acceptez plus d’époques sans gain ou désactivez la règle.</translation>
    </message>
    <message>
        <source>Stopped after step {0}: the mean loss of epoch {1} is below {2}. Lower this limit, or switch it off, to go on.</source>
        <translation>Arrêt après l’étape {0}&#xa0;: le coût moyen de l’époque {1} est sous {2}. Pour continuer, baissez cette limite ou videz ce champ.</translation>
    </message>
    <message>
        <source>Stopped after step {0}: the test loss has not been lower than in epoch {1} for {2} epochs. Allow more epochs without gain, or switch the rule off, to go on.</source>
        <translation>Arrêt après l’étape {0}&#xa0;: depuis {2} époques, le coût sur le test n’est plus descendu sous celui de l’époque {1}. Pour continuer, acceptez plus d’époques sans gain ou désactivez la règle.</translation>
    </message>
    <message>
        <source>Stopped after step {0}: the validation loss has not been lower than in epoch {1} for {2} epochs. Allow more epochs without gain, or switch the rule off, to go on.</source>
        <translation>Arrêt après l’étape {0}&#xa0;: depuis {2} époques, le coût sur la validation n’est plus descendu sous celui de l’époque {1}. Pour continuer, acceptez plus d’époques sans gain ou désactivez la règle.</translation>
    </message>
    <message>
        <source>The last of the {0} epochs is done: raise the number of epochs to go on.</source>
        <translation>La dernière des {0} époques est faite&#xa0;: augmentez leur nombre pour continuer.</translation>
    </message>
    <message>
        <source>The network shows the row of “Evaluate &amp; predict”: type it there, and the network follows.</source>
        <translation>Le réseau montre la ligne de «&#xa0;Évaluer et prédire&#xa0;»&#xa0;: saisissez-la là, et le réseau suit.</translation>
    </message>
    <message>
        <source>What was tried out after the update is taken back before it: Enter would have kept it.</source>
        <translation>Ce qui était à l’essai après la mise à jour est annulé avant celle-ci&#xa0;: Entrée l’aurait gardé.</translation>
    </message>
    <message>
        <source>What was tried out before the update is taken back at it: Enter would have kept it.</source>
        <translation>Ce qui était à l’essai avant la mise à jour est annulé à celle-ci&#xa0;: Entrée l’aurait gardé.</translation>
    </message>
    <message>
        <source>What was tried out is taken back, as it ends with its step: Enter would have kept it.</source>
        <translation>L’essai est annulé, car il finit avec son étape&#xa0;: Entrée l’aurait gardé.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>vrai ou faux</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
</context>
<context>
    <name>MetricsChip</name>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message numerus="yes">
        <source>%n parameter(s)</source>
        <translation>
            <numerusform>%n paramètre</numerusform>
            <numerusform>%n paramètres</numerusform>
        </translation>
    </message>
    <message>
        <source>64 bits hold about 16 digits, 32 bits about 7.</source>
        <translation>64 bits gardent environ 16 chiffres, 32 bits environ 7.</translation>
    </message>
    <message>
        <source>Add a layer before the output.</source>
        <translation>Ajouter une couche avant la sortie.</translation>
    </message>
    <message>
        <source>Add layer</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>As many inputs as there are features.</source>
        <translation>Autant d’entrées que de variables.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>A[{0}], the activations of layer [{0}]</source>
        <translation>A[{0}], les activations de la couche [{0}]</translation>
    </message>
    <message>
        <source>Z[{0}] = A[{1}] · W[{0}]</source>
        <translation>Z[{0}] = A[{1}] · W[{0}]</translation>
    </message>
    <message>
        <source>Z[{0}] = A[{1}] · W[{0}] + b[{0}]</source>
        <translation>Z[{0}] = A[{1}] · W[{0}] + b[{0}]</translation>
    </message>
    <message>
        <source>dA[{0}]: how the loss changes with a</source>
        <translation>dA[{0}]&#xa0;: comment la perte change avec a</translation>
    </message>
    <message>
        <source>dW[{0}], db[{0}]: the gradient of layer [{0}]</source>
        <translation>dW[{0}], db[{0}]&#xa0;: le gradient de la couche [{0}]</translation>
    </message>
    <message>
        <source>dW[{0}]: the gradient of layer [{0}]</source>
        <translation>dW[{0}]&#xa0;: le gradient de la couche [{0}]</translation>
    </message>
    <message>
        <source>dZ[{0}]: how the loss changes with z</source>
        <translation>dZ[{0}]&#xa0;: comment la perte change avec z</translation>
    </message>
    <message>
        <source>the rows of this step</source>
        <translation>les lignes de cette étape</translation>
    </message>
    <message>
        <source>update: a step down the gradient</source>
        <translation>mise à jour&#xa0;: on descend le long du gradient</translation>
    </message>
    <message>
        <source>ℒ, the loss of the batch</source>
        <translation>ℒ, le coût du lot</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>It must be above {0}.</source>
        <translation>Il faut une valeur supérieure à {0}.</translation>
    </message>
    <message>
        <source>It must be at least {0} and below {1}.</source>
        <translation>Il faut au moins {0} et moins de {1}.</translation>
    </message>
    <message>
        <source>It must be at least {0}.</source>
        <translation>Il faut au moins {0}.</translation>
    </message>
    <message>
        <source>It must be at most {1}.</source>
        <translation>Il faut au plus {1}.</translation>
    </message>
    <message>
        <source>It must lie between {0} and {1}.</source>
        <translation>Il faut une valeur entre {0} et {1}.</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>A number is needed here.</source>
        <translation>Il faut un nombre ici.</translation>
    </message>
    <message>
        <source>“{0}” is not a number.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>“{0}” is not a whole number.</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>“{0}” is too large.</source>
        <translation>«&#xa0;{0}&#xa0;» est trop grand.</translation>
    </message>
</context>
<context>
    <name>OnOff</name>
    <message>
        <source>off</source>
        <translation>non</translation>
    </message>
    <message>
        <source>on</source>
        <translation>oui</translation>
    </message>
</context>
<context>
    <name>Original</name>
    <message>
        <source>A prime ′ marks original units; min and max are those of the training rows.</source>
        <translation>Le signe ′ marque les unités d’origine&#x202f;; min et max sont ceux des lignes d’entraînement.</translation>
    </message>
    <message>
        <source>A prime ′ marks original units; μ and σ are those of the training rows.</source>
        <translation>Le signe ′ marque les unités d’origine&#x202f;; μ et σ sont ceux des lignes d’entraînement.</translation>
    </message>
    <message>
        <source>If {0} goes up by one level</source>
        <translation>Si {0} monte d’un niveau</translation>
    </message>
    <message>
        <source>If {0} is {1} (what another level adds then goes)</source>
        <translation>Si {0} vaut {1} (ce qu’apporte un autre niveau s’en va alors)</translation>
    </message>
    <message>
        <source>If {0} is {1} instead of {2}</source>
        <translation>Si {0} vaut {1} au lieu de {2}</translation>
    </message>
    <message>
        <source>If {0} rises by {1}</source>
        <translation>Si {0} augmente de {1}</translation>
    </message>
    <message>
        <source>In original units, after step {0}.</source>
        <translation>En unités d’origine, après l’étape {0}.</translation>
    </message>
    <message>
        <source>In original units, before step {0}.</source>
        <translation>En unités d’origine, avant l’étape {0}.</translation>
    </message>
    <message>
        <source>Linear layers that follow each other are one: w̄ are the weights of {0}, b̄ its biases.</source>
        <translation>Des couches linéaires à la suite n’en font qu’une&#xa0;: w̄ sont les poids de {0}, b̄ ses biais.</translation>
    </message>
    <message>
        <source>Nothing is scaled: the weights are in original units already.</source>
        <translation>Rien n’est mis à l’échelle&#xa0;: les poids sont déjà en unités d’origine.</translation>
    </message>
    <message>
        <source>What one more of an input changes depends on the row, as hidden layers bend the function: no weight is such a coefficient.</source>
        <translation>Ce que change une unité de plus d’une entrée dépend de la ligne, car les couches cachées courbent la fonction&#xa0;: aucun poids n’est un tel coefficient.</translation>
    </message>
    <message>
        <source>What one more of an input changes depends on the row, as the activation of the output ({0}) bends z: no weight is such a coefficient.</source>
        <translation>Ce que change une unité de plus d’une entrée dépend de la ligne, car l’activation de sortie ({0}) courbe z&#xa0;: aucun poids n’est un tel coefficient.</translation>
    </message>
    <message>
        <source>class {0}:</source>
        <translation>classe {0}&#xa0;:</translation>
    </message>
    <message>
        <source>from a:</source>
        <translation>à partir de a&#xa0;:</translation>
    </message>
    <message>
        <source>sample {0}:</source>
        <translation>exemple {0}&#xa0;:</translation>
    </message>
    <message>
        <source>the odds times:</source>
        <translation>cote multipliée par&#xa0;:</translation>
    </message>
    <message>
        <source>the predicted {0} changes by {1}</source>
        <translation>la prédiction de {0} change de {1}</translation>
    </message>
    <message>
        <source>your row:</source>
        <translation>votre ligne&#xa0;:</translation>
    </message>
    <message>
        <source>z changes by {0}</source>
        <translation>z change de {0}</translation>
    </message>
    <message>
        <source>z of class {0}</source>
        <translation>z de la classe {0}</translation>
    </message>
    <message>
        <source>z of class {0} changes by {1}</source>
        <translation>le z de la classe {0} change de {1}</translation>
    </message>
    <message>
        <source>z, the log-odds of class {0}, changes by {1}</source>
        <translation>z, le logarithme de la cote de la classe {0}, change de {1}</translation>
    </message>
    <message>
        <source>{0}, {1}, all else being equal.</source>
        <translation>{0}, {1}, toutes choses égales par ailleurs.</translation>
    </message>
    <message>
        <source>{0}:</source>
        <translation>{0}&#xa0;:</translation>
    </message>
</context>
<context>
    <name>OriginalView</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>Copier en LaTeX</translation>
    </message>
    <message>
        <source>Copy the coefficients as CSV</source>
        <translation>Copier les coefficients en CSV</translation>
    </message>
    <message>
        <source>In original units</source>
        <translation>En unités d’origine</translation>
    </message>
    <message>
        <source>The weights and the prediction in the units of the table.</source>
        <translation>Les poids et la prédiction dans les unités du tableau.</translation>
    </message>
</context>
<context>
    <name>PaintHint</name>
    <message>
        <source>Paint: left button ink, right button none.</source>
        <translation>À peindre&#xa0;: bouton gauche encre, bouton droit rien.</translation>
    </message>
</context>
<context>
    <name>PartLabel</name>
    <message>
        <source>layer [{0}]</source>
        <translation>couche [{0}]</translation>
    </message>
    <message>
        <source>term {0} of {1}</source>
        <translation>terme {0} sur {1}</translation>
    </message>
    <message>
        <source>term {0}/{1}</source>
        <translation>terme {0}/{1}</translation>
    </message>
    <message>
        <source>unit {0} of {1}</source>
        <translation>neurone {0} sur {1}</translation>
    </message>
    <message>
        <source>unit {0}/{1}</source>
        <translation>neurone {0}/{1}</translation>
    </message>
</context>
<context>
    <name>PartsRow</name>
    <message>
        <source>Fixes which rows are kept for the validation and the test. The first weights stay: so it shows how much a score owes to the rows it is of.</source>
        <translation>Fixe les lignes gardées pour la validation et le test. Les premiers poids restent&#xa0;: on voit ainsi ce qu’un score doit aux lignes sur lesquelles il porte.</translation>
    </message>
    <message>
        <source>Other rows</source>
        <translation>Autres lignes</translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation>Graine du partage</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>drawn by seed</source>
        <translation>tirées par la graine</translation>
    </message>
    <message>
        <source>{0} rows to learn from: they decide the weights.</source>
        <translation>{0} lignes pour apprendre&#xa0;: elles déterminent les poids.</translation>
    </message>
    <message>
        <source>{0} to test: looked at in the end.</source>
        <translation>{0} pour tester&#xa0;: examinées seulement à la fin.</translation>
    </message>
    <message>
        <source>{0} to validate: they decide when to stop and what to change.</source>
        <translation>{0} pour valider&#xa0;: elles servent à décider quand arrêter et quoi changer.</translation>
    </message>
</context>
<context>
    <name>PictureMenus</name>
    <message>
        <source>Copy the numbers</source>
        <translation>Copier les nombres</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Export the picture…</source>
        <translation>Exporter l’image…</translation>
    </message>
</context>
<context>
    <name>PixelsView</name>
    <message>
        <source>ink, from {0} to {1}</source>
        <translation>encre, de {0} à {1}</translation>
    </message>
    <message>
        <source>x, which the network sees</source>
        <translation>x, que voit le réseau</translation>
    </message>
</context>
<context>
    <name>PlotCard</name>
    <message>
        <source>Back to its place</source>
        <translation>Remettre à sa place</translation>
    </message>
    <message>
        <source>Fill the window</source>
        <translation>Remplir la fenêtre</translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <source>Click: frame them in the other views</source>
        <translation>Clic&#xa0;: les encadrer dans les autres vues</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matrice de confusion</translation>
    </message>
    <message>
        <source>Decision boundary</source>
        <translation>Frontière de décision</translation>
    </message>
    <message>
        <source>Hidden space</source>
        <translation>Espace caché</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Loss surface</source>
        <translation>Surface du coût</translation>
    </message>
    <message>
        <source>Predicted vs true</source>
        <translation>Prédit / réel</translation>
    </message>
    <message>
        <source>Predicted {0}</source>
        <translation>Prédiction&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Probabilités</translation>
    </message>
    <message>
        <source>Probability curve</source>
        <translation>Courbe de probabilité</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>Résidus</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>lot</translation>
    </message>
    <message>
        <source>batch loss {0}</source>
        <translation>coût du lot {0}</translation>
    </message>
    <message>
        <source>before its update</source>
        <translation>avant sa mise à jour</translation>
    </message>
    <message>
        <source>colours: the others at their mean</source>
        <translation>couleurs&#xa0;: les autres à leur moyenne</translation>
    </message>
    <message>
        <source>component {0}</source>
        <translation>composante {0}</translation>
    </message>
    <message>
        <source>component {0} ({1})</source>
        <translation>composante {0} ({1})</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>époque</translation>
    </message>
    <message>
        <source>epoch mean</source>
        <translation>époque (moy.)</translation>
    </message>
    <message>
        <source>epoch mean {0}</source>
        <translation>moyenne de l’époque {0}</translation>
    </message>
    <message>
        <source>epoch {0} · batch {1} of {2} · step {3}</source>
        <translation>époque {0} · lot {1} sur {2} · étape {3}</translation>
    </message>
    <message>
        <source>equally likely</source>
        <translation>à égalité</translation>
    </message>
    <message>
        <source>followed sample</source>
        <translation>exemple suivi</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>grille</translation>
    </message>
    <message>
        <source>grid of the inputs</source>
        <translation>grille des entrées</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>couche</translation>
    </message>
    <message>
        <source>loss ℒ</source>
        <translation>coût ℒ</translation>
    </message>
    <message>
        <source>loss ℒ, each its own: heights do not compare</source>
        <translation>coût ℒ, à chacun le sien&#xa0;: les hauteurs ne se comparent pas</translation>
    </message>
    <message>
        <source>mean of epoch 1</source>
        <translation>moyenne de l’époque 1</translation>
    </message>
    <message>
        <source>no longer a number</source>
        <translation>n’est plus un nombre</translation>
    </message>
    <message>
        <source>others: by hand</source>
        <translation>autres&#xa0;: à la main</translation>
    </message>
    <message>
        <source>others: mean</source>
        <translation>autres&#xa0;: moyenne</translation>
    </message>
    <message>
        <source>others: sample</source>
        <translation>autres&#xa0;: exemple</translation>
    </message>
    <message>
        <source>p = {0}</source>
        <translation>p = {0}</translation>
    </message>
    <message>
        <source>points lie off this plane</source>
        <translation>points hors de ce plan</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prédit</translation>
    </message>
    <message>
        <source>predicted = true</source>
        <translation>prédit = réel</translation>
    </message>
    <message>
        <source>predicted wrong, whatever colour lies under it</source>
        <translation>mal prédit, quelle que soit la couleur dessous</translation>
    </message>
    <message>
        <source>predicted {0}</source>
        <translation>{0} (prédiction)</translation>
    </message>
    <message>
        <source>predicted:</source>
        <translation>prédit&#xa0;:</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>prédiction</translation>
    </message>
    <message>
        <source>principal component {0} ({1} of the variance)</source>
        <translation>composante principale {0} ({1} de la variance)</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>probabilité</translation>
    </message>
    <message>
        <source>probability of class {0}</source>
        <translation>probabilité de la classe {0}</translation>
    </message>
    <message>
        <source>probability of class {0} {1} {2}</source>
        <translation>probabilité de la classe {0} {1} {2}</translation>
    </message>
    <message>
        <source>probability of the true class</source>
        <translation>probabilité de la vraie classe</translation>
    </message>
    <message>
        <source>row {0} · not in this batch</source>
        <translation>ligne {0} · hors de ce lot</translation>
    </message>
    <message>
        <source>row {0} · sample {1} of this batch</source>
        <translation>ligne {0} · exemple {1} de ce lot</translation>
    </message>
    <message>
        <source>row {0} · {1}</source>
        <translation>ligne {0} · {1}</translation>
    </message>
    <message>
        <source>rows of the table: {0}</source>
        <translation>lignes de la table&#xa0;: {0}</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>exemple</translation>
    </message>
    <message>
        <source>step</source>
        <translation>étape</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>étape {0}</translation>
    </message>
    <message>
        <source>test loss {0} (after step {1})</source>
        <translation>coût sur le test {0} (après l’étape {1})</translation>
    </message>
    <message>
        <source>test set: {0} right</source>
        <translation>test&#xa0;: {0} justes</translation>
    </message>
    <message>
        <source>the grid of the inputs, as layer [{0}] warps it</source>
        <translation>la grille des entrées, déformée par la couche [{0}]</translation>
    </message>
    <message>
        <source>the line of the inputs, as layer [{0}] bends it</source>
        <translation>la droite des entrées, courbée par la couche [{0}]</translation>
    </message>
    <message>
        <source>this batch</source>
        <translation>ce lot</translation>
    </message>
    <message>
        <source>this step</source>
        <translation>cette étape</translation>
    </message>
    <message>
        <source>training set: {0} right</source>
        <translation>entraînement&#xa0;: {0} justes</translation>
    </message>
    <message>
        <source>true {0}</source>
        <translation>{0} (valeur réelle)</translation>
    </message>
    <message>
        <source>true {0}, predicted {1}</source>
        <translation>réel&#xa0;: {0}, prédit&#xa0;: {1}</translation>
    </message>
    <message>
        <source>validation loss {0} (after step {1})</source>
        <translation>coût sur la validation {0} (après l’étape {1})</translation>
    </message>
    <message>
        <source>validation set: {0} right</source>
        <translation>validation&#xa0;: {0} justes</translation>
    </message>
    <message>
        <source>variance: {0}</source>
        <translation>variance&#xa0;: {0}</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>mal prédit</translation>
    </message>
    <message>
        <source>{0} of layer [{1}]</source>
        <translation>{0} de la couche [{1}]</translation>
    </message>
    <message>
        <source>{0} of {1} points</source>
        <translation>{0} points sur {1}</translation>
    </message>
    <message>
        <source>{0} of {1} rows: {2}</source>
        <translation>{0} lignes sur {1}&#xa0;: {2}</translation>
    </message>
    <message>
        <source>{0}, scaled</source>
        <translation>{0}, mise à l’échelle</translation>
    </message>
    <message>
        <source>{0}, test: {1} (after step {2})</source>
        <translation>{0}, test&#xa0;: {1} (après l’étape {2})</translation>
    </message>
    <message>
        <source>{0}, train: {1} (after step {2})</source>
        <translation>{0}, entraînement&#xa0;: {1} (après l’étape {2})</translation>
    </message>
    <message>
        <source>{0}, validation: {1} (after step {2})</source>
        <translation>{0}, validation&#xa0;: {1} (après l’étape {2})</translation>
    </message>
    <message>
        <source>{0}: straight, for the output</source>
        <translation>{0}&#xa0;: droite, pour la sortie</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
</context>
<context>
    <name>PositionLabel</name>
    <message>
        <source>epoch *{0}* of {1} · batch *{2}* of {3} · step *{4}*</source>
        <translation>époque *{0}* sur {1} · lot *{2}* sur {3} · étape *{4}*</translation>
    </message>
    <message>
        <source>epoch *{0}*/{1} · batch *{2}*/{3} · step *{4}*</source>
        <translation>époque *{0}*/{1} · lot *{2}*/{3} · étape *{4}*</translation>
    </message>
    <message>
        <source>step *{4}*</source>
        <translation>étape *{4}*</translation>
    </message>
</context>
<context>
    <name>PredictForm</name>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>Image to predict</source>
        <translation>Image à prédire</translation>
    </message>
    <message>
        <source>Nothing stands in for an empty {0}: type a number.</source>
        <translation>Rien ne remplace une case vide de «&#xa0;{0}&#xa0;»&#xa0;: saisissez un nombre.</translation>
    </message>
</context>
<context>
    <name>Predicting</name>
    <message>
        <source>Predict a file</source>
        <translation>Prédire un fichier</translation>
    </message>
    <message>
        <source>Save the predictions</source>
        <translation>Enregistrer les prédictions</translation>
    </message>
    <message>
        <source>Tables ({0})</source>
        <translation>Tableaux ({0})</translation>
    </message>
    <message>
        <source>The network shows your row, with the weights of now. Esc takes it back.</source>
        <translation>Le réseau montre votre ligne, avec les poids actuels. Échap l’annule.</translation>
    </message>
    <message>
        <source>{0} of them hold what no training row does: see the column “note”.</source>
        <translation>{0} d’entre elles contiennent ce qu’aucune ligne d’entraînement ne contient&#xa0;: voir la colonne «&#xa0;remarque&#xa0;».</translation>
    </message>
    <message>
        <source>{0} rows with their predictions are in {1}.</source>
        <translation>{0} lignes avec leurs prédictions sont dans {1}.</translation>
    </message>
    <message>
        <source>{0}-predictions</source>
        <translation>{0}-prédictions</translation>
    </message>
</context>
<context>
    <name>Predictions</name>
    <message>
        <source>, then P({0}) = {1}</source>
        <translation>, puis P({0}) = {1}</translation>
    </message>
    <message>
        <source>In original units: {0}</source>
        <translation>En unités d’origine&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Predicted: {0}</source>
        <translation>Prédit&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Predicted: {0} · P({1}) = {2}</source>
        <translation>Prédit&#xa0;: {0} · P({1}) = {2}</translation>
    </message>
    <message>
        <source>Predicted: {0} · a = {1}</source>
        <translation>Prédit&#xa0;: {0} · a = {1}</translation>
    </message>
    <message>
        <source>The network sees {0}</source>
        <translation>Le réseau voit {0}</translation>
    </message>
    <message>
        <source>{0} empty: {1} stands in</source>
        <translation>{0} vide&#xa0;: {1} à la place</translation>
    </message>
</context>
<context>
    <name>PrepareDialog</name>
    <message numerus="yes">
        <source>%n input(s) of the network</source>
        <translation>
            <numerusform>%n entrée du réseau</numerusform>
            <numerusform>%n entrées du réseau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing value(s)</source>
        <translation>
            <numerusform>%n valeur manquante</numerusform>
            <numerusform>%n valeurs manquantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Prepare {0}</source>
        <translation>Préparer {0}</translation>
    </message>
    <message>
        <source>Reset to what is proposed</source>
        <translation>Revenir à la proposition</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>The table is being prepared: {0}</source>
        <translation>Préparation du tableau&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Use this table</source>
        <translation>Utiliser ce tableau</translation>
    </message>
    <message>
        <source>row shown</source>
        <translation>ligne affichée</translation>
    </message>
    <message>
        <source>{0} is being read: {1}</source>
        <translation>Lecture de {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0}: rows × columns</source>
        <translation>{0}&#xa0;: lignes × colonnes</translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message>
        <source>0 and 1 are of a size already</source>
        <translation>0 et 1 sont déjà du même ordre</translation>
    </message>
    <message>
        <source>1 gap is filled with {1}, {2}</source>
        <translation>1 case vide est remplie par {1}, {2}</translation>
    </message>
    <message>
        <source>1 text: {0}</source>
        <translation>1 texte&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Another problem: its output and loss are taken, and the training starts at step 1.</source>
        <translation>Autre problème&#xa0;: sa sortie et sa perte sont prises, et l’entraînement repart à l’étape 1.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Every date is another one, and a date is no quantity here.</source>
        <translation>Chaque date est différente, et une date n’est pas ici une quantité.</translation>
    </message>
    <message>
        <source>In order: {0}.</source>
        <translation>Dans l’ordre&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Elle est vide.</translation>
    </message>
    <message>
        <source>It is the same in every row.</source>
        <translation>Elle est la même dans chaque ligne.</translation>
    </message>
    <message>
        <source>It only counts the rows.</source>
        <translation>Elle ne fait que compter les lignes.</translation>
    </message>
    <message>
        <source>It only names the rows: every text is another one.</source>
        <translation>Elle ne fait que nommer les lignes&#xa0;: chaque texte est différent.</translation>
    </message>
    <message>
        <source>One input tells two values apart: 1 is {1}, 0 is {0}.</source>
        <translation>Une entrée suffit pour deux valeurs&#xa0;: 1 pour {1}, 0 pour {0}.</translation>
    </message>
    <message>
        <source>Other inputs: the training starts at step 1, with new weights.</source>
        <translation>Autres entrées&#xa0;: l’entraînement repart à l’étape 1, avec de nouveaux poids.</translation>
    </message>
    <message>
        <source>Rows without it are left out: {0}.</source>
        <translation>Les lignes sans cette valeur sont écartées&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Some begin with 0: a code, kept as text, is no quantity.</source>
        <translation>Certains commencent par 0&#xa0;: un code, gardé comme texte, n’est pas une quantité.</translation>
    </message>
    <message>
        <source>The network does not see it.</source>
        <translation>Le réseau ne la voit pas.</translation>
    </message>
    <message>
        <source>The table has {0} different dates, of which each would be an input.</source>
        <translation>Le tableau a {0} dates différentes, dont chacune serait une entrée.</translation>
    </message>
    <message>
        <source>The table has {0} different texts, of which each would be an input.</source>
        <translation>Le tableau a {0} textes différents, dont chacun serait une entrée.</translation>
    </message>
    <message>
        <source>The table is being prepared: {0}.</source>
        <translation>Préparation du tableau&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The training then starts at step 1.</source>
        <translation>L’entraînement repart alors à l’étape 1.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>écartée</translation>
    </message>
    <message>
        <source>left out: dates that all differ</source>
        <translation>écartée&#xa0;: dates toutes différentes</translation>
    </message>
    <message>
        <source>left out: empty</source>
        <translation>écartée&#xa0;: vide</translation>
    </message>
    <message>
        <source>left out: it counts the rows</source>
        <translation>écartée&#xa0;: elle compte les lignes</translation>
    </message>
    <message>
        <source>left out: it names the rows</source>
        <translation>écartée&#xa0;: elle nomme les lignes</translation>
    </message>
    <message>
        <source>left out: the same in every row</source>
        <translation>écartée&#xa0;: partout la même</translation>
    </message>
    <message>
        <source>left out: too many dates</source>
        <translation>écartée&#xa0;: trop de dates</translation>
    </message>
    <message>
        <source>left out: too many texts</source>
        <translation>écartée&#xa0;: trop de textes</translation>
    </message>
    <message>
        <source>not among the training rows</source>
        <translation>absent des lignes d’entraînement</translation>
    </message>
    <message>
        <source>not scaled</source>
        <translation>sans mise à l’échelle</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>numbers, {0} to {1}</source>
        <translation>nombres, de {0} à {1}</translation>
    </message>
    <message>
        <source>outliers do not move it</source>
        <translation>les valeurs extrêmes ne la déplacent pas</translation>
    </message>
    <message>
        <source>so that one step size suits all columns</source>
        <translation>pour qu’un même taux d’apprentissage convienne à toutes les colonnes</translation>
    </message>
    <message>
        <source>texts have no mean</source>
        <translation>des textes n’ont pas de moyenne</translation>
    </message>
    <message>
        <source>the average stays as it is</source>
        <translation>la moyenne reste ce qu’elle est</translation>
    </message>
    <message>
        <source>the constant that was chosen</source>
        <translation>la constante choisie</translation>
    </message>
    <message>
        <source>the mean</source>
        <translation>la moyenne</translation>
    </message>
    <message>
        <source>the median</source>
        <translation>la médiane</translation>
    </message>
    <message>
        <source>the most frequent</source>
        <translation>la plus fréquente</translation>
    </message>
    <message>
        <source>{0} codes: {1}</source>
        <translation>{0} codes&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} dates: {1}</source>
        <translation>{0} dates&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} gaps are filled with {1}, {2}</source>
        <translation>{0} cases vides sont remplies par {1}, {2}</translation>
    </message>
    <message>
        <source>{0} texts: {1}</source>
        <translation>{0} textes&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} values need as many inputs: numbers 1, 2, 3 would put them in an order.</source>
        <translation>{0} valeurs demandent autant d’entrées&#xa0;: des nombres 1, 2, 3 y mettraient un ordre.</translation>
    </message>
    <message>
        <source>{0} · empty</source>
        <translation>{0} · vide</translation>
    </message>
    <message>
        <source>{0} · {1} rows in all</source>
        <translation>{0} · {1} lignes en tout</translation>
    </message>
    <message>
        <source>{0}: (x − mean {1}) / σ {2}</source>
        <translation>{0}&#xa0;: (x − moyenne {1}) / σ {2}</translation>
    </message>
    <message>
        <source>{0}: (x − min {1}) / (max − min) {2}</source>
        <translation>{0}&#xa0;: (x − min {1}) / (max − min) {2}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>RateControl</name>
    <message>
        <source>How fast the runs go on together (+ −)</source>
        <translation>À quelle vitesse les entraînements avancent ensemble (+ −)</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>au plus vite</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>vitesse</translation>
    </message>
    <message>
        <source>{0} steps/s</source>
        <translation>{0} étapes/s</translation>
    </message>
</context>
<context>
    <name>ReadyMade</name>
    <message>
        <source>2-16-16-1 comes to know 40 noisy rows by heart. When should it stop?</source>
        <translation>2-16-16-1 apprend par cœur 40 lignes bruitées. Quand devrait-il s’arrêter&#x202f;?</translation>
    </message>
    <message>
        <source>A neuron begins sure of the wrong class. With which loss can it learn?</source>
        <translation>Un neurone débute sûr de la mauvaise classe. Avec quel coût peut-il apprendre&#x202f;?</translation>
    </message>
    <message>
        <source>All four have α = 0.01. Which is the first below a loss of 0.1?</source>
        <translation>Tous les quatre ont α = 0,01. Lequel passe le premier sous un coût de 0,1&#x202f;?</translation>
    </message>
    <message>
        <source>All three see every row 30 times, with the same α. Which is lowest in the end?</source>
        <translation>Tous les trois voient chaque ligne 30 fois, avec le même α. Lequel est le plus bas à la fin&#x202f;?</translation>
    </message>
    <message>
        <source>Batches of 1, 10 and all rows</source>
        <translation>Lots de 1, de 10 et de toutes les lignes</translation>
    </message>
    <message>
        <source>Class 1 is where the signs of x₁ and x₂ differ. Can a single neuron tell?</source>
        <translation>La classe 1 est là où les signes de x₁ et x₂ diffèrent. Un seul neurone peut-il le dire&#x202f;?</translation>
    </message>
    <message>
        <source>Four rates α, each at least ten times the one before. Is a larger one always faster?</source>
        <translation>Quatre taux α, chacun au moins dix fois le précédent. Un plus grand est-il toujours plus rapide&#x202f;?</translation>
    </message>
    <message>
        <source>From zeros the gradient of every weight is 0, for ever. From small weights it is more than a hundred times smaller than from Glorot’s: 40 epochs are not enough. Glorot and He keep it at one size from layer to layer.</source>
        <translation>En partant de zéros, le gradient de chaque poids est 0, pour toujours. Avec de petits poids il est plus de cent fois plus petit qu’avec ceux de Glorot&#xa0;: 40 époques ne suffisent pas. Glorot et He le gardent du même ordre de couche en couche.</translation>
    </message>
    <message>
        <source>Half MSE and log loss, saturated</source>
        <translation>½ MSE et log loss, saturés</translation>
    </message>
    <message>
        <source>Its training loss falls on, while that on the validation set is lowest before epoch 100 and has trebled by the end. The run that stops 30 epochs after its best has 95% of the test set right, the two others 87%.</source>
        <translation>Son coût d’entraînement baisse toujours, alors que celui de validation est le plus bas avant l’époque 100 et a triplé à la fin. Celui qui s’arrête 30 époques après son meilleur a raison sur 95&#x202f;% du jeu de test, les deux autres sur 87&#x202f;%.</translation>
    </message>
    <message>
        <source>Learning rates from 0.001 to 10</source>
        <translation>Taux d’apprentissage de 0,001 à 10</translation>
    </message>
    <message>
        <source>Linear hidden layers and tanh</source>
        <translation>Couches cachées linéaires et tanh</translation>
    </message>
    <message>
        <source>Nine houses: their surface in m² and bedrooms as they are, or scaled. What becomes of α = 0.1?</source>
        <translation>Neuf maisons&#xa0;: surface en m² et chambres telles quelles, ou mises à l’échelle. Que devient α = 0,1&#x202f;?</translation>
    </message>
    <message>
        <source>No: W[1]·W[2]·W[3] is one matrix, written under its plot, so the boundary stays a line, and at least one row in ten is wrong. tanh bends it, and every row is right.</source>
        <translation>Non&#xa0;: W[1]·W[2]·W[3] est une seule matrice, écrite sous son graphique&#x202f;; la frontière reste donc une droite, et au moins une ligne sur dix est fausse. tanh la courbe, et toutes les lignes sont justes.</translation>
    </message>
    <message>
        <source>No: it draws one line, and its loss stays at 0.69, which is guessing. Four hidden units draw a line each, and 95% of the rows are right.</source>
        <translation>Non&#xa0;: il trace une seule droite, et son coût reste à 0,69, autant dire au hasard. Quatre neurones cachés tracent chacun une droite, et 95&#x202f;% des lignes sont justes.</translation>
    </message>
    <message>
        <source>No: α = 1 ends lowest. With 0.001 the loss has hardly moved after 40 epochs, with 0.1 it is on its way; with 10 each step leaps over the valley, and it ends higher than it began.</source>
        <translation>Non&#xa0;: α = 1 finit le plus bas. Avec 0,001 le coût a à peine bougé après 40 époques, avec 0,1 il est en chemin&#x202f;; avec 10 chaque étape saute par-dessus la vallée, et il finit plus haut qu’au départ.</translation>
    </message>
    <message>
        <source>Not with sigmoid: its slope, at most ¼, is a factor in every layer, and layer [1] gets more than a hundred times less gradient than layer [7]. The loss stays at 0.693, which is guessing. tanh and ReLU come below 0.1 in epoch 19.</source>
        <translation>Pas avec la sigmoïde&#xa0;: sa pente, au plus ¼, est un facteur dans chaque couche, et la couche [1] reçoit un gradient plus de cent fois plus petit que la couche [7]. Le coût reste à 0,693, autant dire au hasard. tanh et ReLU passent sous 0,1 à l’époque 19.</translation>
    </message>
    <message>
        <source>Overfitting: 40 noisy rows</source>
        <translation>Surapprentissage&#xa0;: 40 lignes bruitées</translation>
    </message>
    <message>
        <source>RMSprop and Adam, both in epoch 43: they divide a gradient by its usual size, so that a small one makes a step too. Momentum gathers gradients: after 5 epochs it is further than SGD after 40.</source>
        <translation>RMSprop et Adam, tous deux à l’époque 43&#xa0;: ils divisent un gradient par sa taille habituelle, si bien qu’un petit fait aussi un pas. Le momentum accumule les gradients&#xa0;: après 5 époques, il est plus loin que SGD après 40.</translation>
    </message>
    <message>
        <source>SGD, momentum, RMSprop, Adam</source>
        <translation>SGD, momentum, RMSprop, Adam</translation>
    </message>
    <message>
        <source>Six hidden layers of 8 units. With which of the three does layer [1] still learn?</source>
        <translation>Six couches cachées de 8 neurones. Avec laquelle des trois activations la couche [1] apprend-elle encore&#x202f;?</translation>
    </message>
    <message>
        <source>Start: zero, small, Glorot, He</source>
        <translation>Départ&#xa0;: zéro, petit, Glorot, He</translation>
    </message>
    <message>
        <source>The batch of 1: it makes 160 updates an epoch, the others 16 and 1. Its steps are the noisiest, as each follows one row alone.</source>
        <translation>Le lot de 1&#xa0;: il fait 160 mises à jour par époque, les autres 16 et 1. Ses étapes sont les plus bruitées, car chacune ne suit qu’une ligne.</translation>
    </message>
    <message>
        <source>The same network from four kinds of first weights. Which of them begin to learn?</source>
        <translation>Le même réseau, avec quatre sortes de poids de départ. Lesquels se mettent à apprendre&#x202f;?</translation>
    </message>
    <message>
        <source>Two hidden layers each. Can those without an activation bend the boundary?</source>
        <translation>Deux couches cachées chacun. Sans activation, peuvent-elles courber la frontière&#x202f;?</translation>
    </message>
    <message>
        <source>Unscaled, the first gradient is 3000 times longer: α = 0.1 diverges. α = 1e−7 does not, but it suits the surface alone: bedrooms and bias hardly move, and after 100 epochs the scaled run is clearly lower.</source>
        <translation>Sans mise à l’échelle, le premier gradient est 3000 fois plus long&#xa0;: α = 0,1 diverge. α = 1e−7 ne diverge pas, mais ne convient qu’à la surface&#xa0;: chambres et biais bougent à peine, et après 100 époques l’entraînement mis à l’échelle est nettement plus bas.</translation>
    </message>
    <message>
        <source>With and without scaling</source>
        <translation>Avec et sans mise à l’échelle</translation>
    </message>
    <message>
        <source>With half MSE, a (1 − a) is a factor of the gradient, and nearly 0: after 20 epochs not one row is right. With log loss it cancels, ∂ℒ/∂z = a − y is near 1, and after 2 epochs every row is right.</source>
        <translation>Avec ½ MSE, a (1 − a) est un facteur du gradient, presque nul&#xa0;: après 20 époques, pas une ligne n’est juste. Avec log loss il se simplifie, ∂ℒ/∂z = a − y est près de 1, et après 2 époques toutes les lignes sont justes.</translation>
    </message>
    <message>
        <source>XOR: one neuron and 2-4-1</source>
        <translation>XOR&#xa0;: un neurone et 2-4-1</translation>
    </message>
    <message>
        <source>sigmoid, tanh and ReLU in a deep network</source>
        <translation>sigmoïde, tanh et ReLU dans un réseau profond</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open recent</source>
        <translation>Ouvrir un fichier récent</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>rien pour l’instant</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>After the update:</source>
        <translation>Après la mise à jour&#xa0;:</translation>
    </message>
    <message>
        <source>All numbers, those in the pictures too, are the ones that the training computed; they are rounded for reading alone, a result to {0} decimals. A worksheet of this step rounds each result before it goes on, so its last digits can differ.</source>
        <translation>Tous les nombres, ceux des images aussi, sont ceux que l’entraînement a calculés&#x202f;; ils ne sont arrondis que pour la lecture, un résultat à {0} décimales. La fiche de calcul de cette étape arrondit chaque résultat avant de continuer&#xa0;: ses derniers chiffres peuvent différer.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Shown: {0}.</source>
        <translation>Montré&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>The batch</source>
        <translation>Le lot</translation>
    </message>
    <message>
        <source>The formulas and the pictures follow sample {0} of the batch of {1}; its row is marked in the tables.</source>
        <translation>Les formules et les images suivent l’exemple {0} du lot de {1}&#x202f;; sa ligne est marquée dans les tableaux.</translation>
    </message>
    <message>
        <source>The moments of the step</source>
        <translation>Les instants de l’étape</translation>
    </message>
    <message>
        <source>The parameters before the step</source>
        <translation>Les paramètres avant l’étape</translation>
    </message>
    <message>
        <source>The proof: the same batch again, with the new weights. ℒ was {0}, the gradient promised {1}, and it is {2}.</source>
        <translation>La preuve&#xa0;: le même lot, avec les nouveaux poids. ℒ valait {0}, le gradient promettait {1}, et la mesure donne {2}.</translation>
    </message>
    <message>
        <source>The rows as they stand in the table</source>
        <translation>Les lignes telles qu’elles sont dans la table</translation>
    </message>
    <message>
        <source>epoch {0} · batch {1} of {2} · step {3}</source>
        <translation>époque {0} · lot {1} sur {2} · étape {3}</translation>
    </message>
    <message>
        <source>parameters before</source>
        <translation>paramètres avant</translation>
    </message>
    <message>
        <source>row</source>
        <translation>ligne</translation>
    </message>
    <message>
        <source>{0} of {1} columns</source>
        <translation>{0} colonnes sur {1}</translation>
    </message>
    <message>
        <source>{0} of {1} rows</source>
        <translation>{0} lignes sur {1}</translation>
    </message>
    <message>
        <source>{0}, step {1}: report</source>
        <translation>{0}, étape {1}&#xa0;: rapport</translation>
    </message>
    <message>
        <source>{0}: {1} rows to train on, {2} features. {3}</source>
        <translation>{0}&#xa0;: {1} lignes d’entraînement, {2} variables. {3}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>One page for a browser or for print, with everything of this step: the batch, each moment with its formulas, its numbers and a picture of the network, the update and its proof. It needs no other file.</source>
        <translation>Une page à lire dans un navigateur ou à imprimer, avec toute cette étape&#xa0;: le lot, chaque instant avec ses formules, ses nombres et une image du réseau, la mise à jour et sa preuve. Elle se passe de tout autre fichier.</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Ouvrir le rapport</translation>
    </message>
    <message>
        <source>Report of this step</source>
        <translation>Rapport de cette étape</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Step report</source>
        <translation>Rapport de l’étape</translation>
    </message>
    <message>
        <source>The network at the moment {0}.</source>
        <translation>Le réseau à l’instant {0}.</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>left out</source>
        <translation>écartée</translation>
    </message>
    <message>
        <source>part</source>
        <translation>partie</translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message>
        <source>undefined</source>
        <translation>non défini</translation>
    </message>
</context>
<context>
    <name>ScoresTable</name>
    <message>
        <source>Always guessing {0}, the most frequent class of the training rows, is right in {1} of these.</source>
        <translation>Répondre toujours {0}, la classe la plus fréquente à l’entraînement, est juste pour {1} de ces lignes.</translation>
    </message>
    <message>
        <source>By these rows it is chosen what to change.</source>
        <translation>C’est sur ces lignes que l’on choisit quoi changer.</translation>
    </message>
    <message>
        <source>Kept for the end of the training: what was chosen by the validation is judged by rows that had no part in it.</source>
        <translation>Gardé pour la fin de l’entraînement&#xa0;: ce qui a été choisi d’après la validation est jugé sur des lignes qui n’y ont pas servi.</translation>
    </message>
    <message>
        <source>Of the whole training set, with the weights at the cursor.</source>
        <translation>Sur tout le jeu d’entraînement, avec les poids affichés.</translation>
    </message>
    <message>
        <source>after step {0}</source>
        <translation>après l’étape {0}</translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation>après {0}</translation>
    </message>
    <message>
        <source>before step {0}</source>
        <translation>avant l’étape {0}</translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation>avant {0}</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>coût</translation>
    </message>
    <message>
        <source>what if, at step {0}</source>
        <translation>à l’essai, étape {0}</translation>
    </message>
    <message>
        <source>what if, {0}</source>
        <translation>essai, {0}</translation>
    </message>
    <message>
        <source>{0} (macro)</source>
        <translation>{0} (macro)</translation>
    </message>
    <message>
        <source>{0}, macro average: the mean of what each class has for itself, a rare one counts as much as a frequent one.</source>
        <translation>{0}, moyenne macro&#xa0;: la moyenne de celles de chaque classe, une classe rare compte autant qu’une classe fréquente.</translation>
    </message>
    <message>
        <source>ℒ of all rows, penalty included; of one row it is ℒ⁽ⁱ⁾.</source>
        <translation>Coût ℒ de toutes les lignes, pénalité comprise&#x202f;; celui d’une seule ligne est sa perte ℒ⁽ⁱ⁾.</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Copy as LaTeX</source>
        <translation>Copier en LaTeX</translation>
    </message>
</context>
<context>
    <name>SizeFields</name>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Pixels per inch</source>
        <translation>Pixels par pouce</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>another size</source>
        <translation>autre taille</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>telles quelles</translation>
    </message>
    <message>
        <source>column of a paper</source>
        <translation>colonne d’article</translation>
    </message>
    <message>
        <source>dpi</source>
        <translation>ppp</translation>
    </message>
    <message>
        <source>inch</source>
        <translation>pouce</translation>
    </message>
    <message>
        <source>page of text</source>
        <translation>page de texte</translation>
    </message>
    <message>
        <source>poster</source>
        <translation>affiche</translation>
    </message>
    <message>
        <source>slide, 16:9</source>
        <translation>diapositive, 16:9</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
</context>
<context>
    <name>SourceField</name>
    <message>
        <source>A table of yours, with a line of names over the rows.</source>
        <translation>Un tableau à vous, dont la première ligne donne les noms des colonnes.</translation>
    </message>
    <message>
        <source>Draw your own</source>
        <translation>Dessiner les vôtres</translation>
    </message>
    <message>
        <source>Generated: classes</source>
        <translation>Générées&#xa0;: classes</translation>
    </message>
    <message>
        <source>Generated: values</source>
        <translation>Générées&#xa0;: valeurs</translation>
    </message>
    <message>
        <source>It can also be dropped on the window.</source>
        <translation>On peut aussi le déposer sur la fenêtre.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Real data</source>
        <translation>Données réelles</translation>
    </message>
    <message>
        <source>The course</source>
        <translation>Le cours</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Les vôtres</translation>
    </message>
</context>
<context>
    <name>SpeedControl</name>
    <message>
        <source>How long one advance takes, from 4 s to as fast as it goes (+ −)</source>
        <translation>La durée de chaque avance, de 4 s à aussi vite que possible (+ −)</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>au plus vite</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>vitesse</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0}&#xa0;s</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Back to its place</source>
        <translation>Remettre à sa place</translation>
    </message>
    <message>
        <source>Fill the window</source>
        <translation>Remplir la fenêtre</translation>
    </message>
</context>
<context>
    <name>Summaries</name>
    <message>
        <source>Parameters of {0}: {1} = {2}</source>
        <translation>Paramètres de {0}&#xa0;: {1} = {2}</translation>
    </message>
    <message>
        <source>global norm ≤ {0}</source>
        <translation>norme globale ≤ {0}</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>momentum</translation>
    </message>
    <message>
        <source>no bias</source>
        <translation>sans biais</translation>
    </message>
    <message>
        <source>norm ≤ {0}</source>
        <translation>norme ≤ {0}</translation>
    </message>
    <message>
        <source>not shuffled</source>
        <translation>non mélangé</translation>
    </message>
    <message>
        <source>score every {0} epochs</source>
        <translation>score toutes les {0} époques</translation>
    </message>
    <message>
        <source>start {0}</source>
        <translation>départ {0}</translation>
    </message>
    <message>
        <source>stop: loss &lt; {0}</source>
        <translation>arrêt&#xa0;: coût &lt; {0}</translation>
    </message>
    <message>
        <source>stop: no gain in {0}</source>
        <translation>arrêt&#xa0;: {0} sans gain</translation>
    </message>
    <message>
        <source>|g| ≤ {0}</source>
        <translation>|g| ≤ {0}</translation>
    </message>
</context>
<context>
    <name>Surface</name>
    <message>
        <source>Click: set them to that</source>
        <translation>Clic&#xa0;: leur donner ces valeurs</translation>
    </message>
    <message>
        <source>Click: train on with this rate</source>
        <translation>Clic&#xa0;: continuer avec ce taux</translation>
    </message>
    <message>
        <source>No step comes after this one: go back to set a point</source>
        <translation>Aucune étape ne suit celle-ci&#xa0;: revenez en arrière pour fixer un point</translation>
    </message>
    <message>
        <source>after step {0}</source>
        <translation>après l’étape {0}</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>direction 1</source>
        <translation>direction 1</translation>
    </message>
    <message>
        <source>direction 2</source>
        <translation>direction 2</translation>
    </message>
    <message>
        <source>learning rate α</source>
        <translation>taux d’apprentissage α</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ici</translation>
    </message>
    <message>
        <source>other α</source>
        <translation>autres α</translation>
    </message>
    <message>
        <source>path</source>
        <translation>chemin</translation>
    </message>
    <message>
        <source>path, from above</source>
        <translation>chemin projeté</translation>
    </message>
    <message>
        <source>path, seen from above: up to {0} off this plane</source>
        <translation>chemin, vu d’en haut&#xa0;: jusqu’à {0} de ce plan</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>promis</translation>
    </message>
    <message>
        <source>step</source>
        <translation>étape</translation>
    </message>
    <message>
        <source>the next step</source>
        <translation>l’étape à venir</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>le départ</translation>
    </message>
    <message>
        <source>the step just taken</source>
        <translation>l’étape qui vient d’être faite</translation>
    </message>
    <message>
        <source>this batch</source>
        <translation>ce lot</translation>
    </message>
    <message>
        <source>training set</source>
        <translation>jeu d’entraînement</translation>
    </message>
    <message>
        <source>uphill from α = {0} on</source>
        <translation>ça remonte à partir de α = {0}</translation>
    </message>
    <message>
        <source>uphill with any α</source>
        <translation>ça monte quel que soit α</translation>
    </message>
    <message>
        <source>uphill: α &gt; {0}</source>
        <translation>remonte&#xa0;: α &gt; {0}</translation>
    </message>
    <message>
        <source>what the gradient promises</source>
        <translation>ce que promet le gradient</translation>
    </message>
    <message>
        <source>{0} away from this plane, where ℒ = {1}</source>
        <translation>à {0} de ce plan, où ℒ = {1}</translation>
    </message>
</context>
<context>
    <name>SurfacePanel</name>
    <message>
        <source>All other parameters stand where they are. A click on the map sets these two; a click on two edges of the network shows theirs.</source>
        <translation>Tous les autres paramètres restent où ils sont. Un clic sur la carte fixe ces deux-là&#x202f;; un clic sur deux arêtes du réseau montre les leurs.</translation>
    </message>
    <message>
        <source>Around the parameters of now. A move of 1 changes the weights into a unit by their own length; biases stay. The path is seen from above.</source>
        <translation>Autour des paramètres actuels. Avancer de 1 change les poids d’un neurone d’autant que leur propre longueur&#x202f;; les biais restent. Le chemin est vu d’en haut.</translation>
    </message>
    <message>
        <source>Where this step would lead with any learning rate. A click trains on with that rate.</source>
        <translation>Où mènerait cette étape avec n’importe quel taux d’apprentissage. Un clic continue avec ce taux.</translation>
    </message>
    <message>
        <source>across</source>
        <translation>en abscisse</translation>
    </message>
    <message>
        <source>along the step</source>
        <translation>le long de l’étape</translation>
    </message>
    <message>
        <source>loss of</source>
        <translation>coût sur</translation>
    </message>
    <message>
        <source>plane of</source>
        <translation>plan de</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>graine</translation>
    </message>
    <message>
        <source>this batch</source>
        <translation>ce lot</translation>
    </message>
    <message>
        <source>training set</source>
        <translation>jeu d’entraînement</translation>
    </message>
    <message>
        <source>two parameters</source>
        <translation>deux paramètres</translation>
    </message>
    <message>
        <source>two random directions</source>
        <translation>deux directions au hasard</translation>
    </message>
    <message>
        <source>up</source>
        <translation>en ordonnée</translation>
    </message>
</context>
<context>
    <name>SurveyedPlot</name>
    <message>
        <source>Show the whole path</source>
        <translation>Montrer tout le chemin</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Ce que montre la carte</translation>
    </message>
</context>
<context>
    <name>TargetRow</name>
    <message>
        <source>Predict</source>
        <translation>Prédire</translation>
    </message>
    <message>
        <source>as</source>
        <translation>comme</translation>
    </message>
    <message>
        <source>as its values suggest</source>
        <translation>selon ses valeurs</translation>
    </message>
    <message>
        <source>{0}: {1} rows</source>
        <translation>{0}&#xa0;: {1} lignes</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>here: {0}</source>
        <translation>ici&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Click: all the branches</source>
        <translation>Clic&#xa0;: toutes les branches</translation>
    </message>
    <message>
        <source>Click: back to this branch</source>
        <translation>Clic&#xa0;: revenir à cette branche</translation>
    </message>
    <message>
        <source>Click: train up to here?</source>
        <translation>Clic&#xa0;: entraîner jusqu’ici&#x202f;?</translation>
    </message>
    <message>
        <source>Double-click: train up to here at once</source>
        <translation>Double-clic&#xa0;: entraîner jusqu’ici aussitôt</translation>
    </message>
    <message>
        <source>Train to the end, step {0}</source>
        <translation>Entraîner jusqu’à la fin, étape {0}</translation>
    </message>
    <message>
        <source>Train up to step {0}</source>
        <translation>Entraîner jusqu’à l’étape {0}</translation>
    </message>
    <message>
        <source>from the start, unchanged</source>
        <translation>depuis le début, sans changement</translation>
    </message>
    <message>
        <source>step {0} is not computed yet: computed to step {1}</source>
        <translation>l’étape {0} n’est pas encore calculée&#xa0;: la dernière est l’étape {1}</translation>
    </message>
    <message>
        <source>step {0} · ℒ {1}</source>
        <translation>étape {0} · ℒ {1}</translation>
    </message>
    <message>
        <source>step {0}: its loss comes at its moment</source>
        <translation>étape {0}&#xa0;: son coût apparaît à son instant</translation>
    </message>
    <message>
        <source>the same again</source>
        <translation>la même chose à nouveau</translation>
    </message>
    <message>
        <source>the start, before step 1</source>
        <translation>le début, avant l’étape 1</translation>
    </message>
    <message>
        <source>the whole training</source>
        <translation>tout l’entraînement</translation>
    </message>
    <message>
        <source>{0} of {1} steps computed, edits: {2}, branches: {3}</source>
        <translation>{0} étapes calculées sur {1}, modifications&#xa0;: {2}, branches&#xa0;: {3}</translation>
    </message>
    <message>
        <source>{0} · computed to step {1}</source>
        <translation>{0} · calculée jusqu’à l’étape {1}</translation>
    </message>
    <message>
        <source>{0}, from step {1} on</source>
        <translation>{0}, à partir de l’étape {1}</translation>
    </message>
</context>
<context>
    <name>TrackedPlot</name>
    <message>
        <source>Gradients</source>
        <translation>Gradients</translation>
    </message>
    <message>
        <source>This weight</source>
        <translation>Ce poids</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Any step</source>
        <translation>N’importe quelle étape</translation>
    </message>
    <message>
        <source>Any step: also one that is to come</source>
        <translation>N’importe quelle étape&#xa0;: aussi une à venir</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Retour au début</translation>
    </message>
    <message>
        <source>Next epoch of all runs</source>
        <translation>Époque suivante de tous</translation>
    </message>
    <message>
        <source>Next step of all runs</source>
        <translation>Étape suivante de tous</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Previous epoch</source>
        <translation>Époque précédente</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Étape précédente</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Jusqu’à la fin</translation>
    </message>
</context>
<context>
    <name>TransportPanel</name>
    <message>
        <source>What play and the two buttons beside it advance by. → and ← go by moment, with Alt by term.</source>
        <translation>De combien avancent la lecture et les deux boutons voisins. → et ← vont d’un instant à l’autre, avec Alt d’un terme à l’autre.</translation>
    </message>
    <message>
        <source>advance by</source>
        <translation>avancer par</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>lot</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>époque</translation>
    </message>
    <message>
        <source>moment</source>
        <translation>instant</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>phase</translation>
    </message>
    <message>
        <source>term</source>
        <translation>terme</translation>
    </message>
    <message>
        <source>the whole training</source>
        <translation>tout l’entraînement</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>neurone</translation>
    </message>
</context>
<context>
    <name>Unseen</name>
    <message>
        <source>{0}: never empty in training</source>
        <translation>{0}&#xa0;: jamais vide à l’entraînement</translation>
    </message>
    <message>
        <source>{0}: never seen in training</source>
        <translation>{0}&#xa0;: jamais vu à l’entraînement</translation>
    </message>
    <message>
        <source>{0}: {1} to {2} in training</source>
        <translation>{0}&#xa0;: de {1} à {2} à l’entraînement</translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>Adagrad</source>
        <translation>Adagrad</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>F1 score</source>
        <translation>score F1</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>Glorot normal</source>
        <translation>Glorot normale</translation>
    </message>
    <message>
        <source>Glorot uniform</source>
        <translation>Glorot uniforme</translation>
    </message>
    <message>
        <source>He normal</source>
        <translation>He normale</translation>
    </message>
    <message>
        <source>He uniform</source>
        <translation>He uniforme</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>LeCun normal</source>
        <translation>LeCun normale</translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <translation>LeCun uniforme</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>exactitude</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>activation</translation>
    </message>
    <message>
        <source>all zero</source>
        <translation>tout à zéro</translation>
    </message>
    <message>
        <source>as is</source>
        <translation>telle quelle</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>rétropropagation</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>lot</translation>
    </message>
    <message>
        <source>by global norm</source>
        <translation>par norme globale</translation>
    </message>
    <message>
        <source>by norm</source>
        <translation>par norme</translation>
    </message>
    <message>
        <source>by value</source>
        <translation>par valeur</translation>
    </message>
    <message>
        <source>classification</source>
        <translation>classification</translation>
    </message>
    <message>
        <source>constant</source>
        <comment>schedule</comment>
        <translation>constante</translation>
    </message>
    <message>
        <source>constant</source>
        <comment>imputation</comment>
        <translation>constante</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>cosinus</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>entropie croisée</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>exponentielle</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>propagation</translation>
    </message>
    <message>
        <source>half MSE</source>
        <translation>½ MSE</translation>
    </message>
    <message>
        <source>initializer</source>
        <translation>initialisation</translation>
    </message>
    <message>
        <source>leaky ReLU</source>
        <translation>leaky ReLU</translation>
    </message>
    <message>
        <source>leave the row out</source>
        <translation>écarter la ligne</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linéaire</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>log loss</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perte</translation>
    </message>
    <message>
        <source>loss</source>
        <comment>phase</comment>
        <translation>coût</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>median</source>
        <translation>médiane</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>métrique</translation>
    </message>
    <message>
        <source>min–max</source>
        <translation>min–max</translation>
    </message>
    <message>
        <source>most frequent</source>
        <translation>la plus fréquente</translation>
    </message>
    <message>
        <source>none</source>
        <comment>clipping</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>one-hot</source>
        <translation>one-hot</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>optimiseur</translation>
    </message>
    <message>
        <source>ordinal</source>
        <translation>ordinal</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>précision</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>rappel</translation>
    </message>
    <message>
        <source>regression</source>
        <translation>régression</translation>
    </message>
    <message>
        <source>several classes</source>
        <translation>plusieurs classes</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>sigmoïde</translation>
    </message>
    <message>
        <source>small normal</source>
        <translation>normale, petite</translation>
    </message>
    <message>
        <source>small uniform</source>
        <translation>uniforme, petite</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
    <message>
        <source>softplus</source>
        <translation>softplus</translation>
    </message>
    <message>
        <source>sparse cross-entropy</source>
        <translation>entropie croisée (entiers)</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>standardisée</translation>
    </message>
    <message>
        <source>step decay</source>
        <translation>par paliers</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>test set</source>
        <translation>jeu de test</translation>
    </message>
    <message>
        <source>train</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>training set</source>
        <translation>jeu d’entraînement</translation>
    </message>
    <message>
        <source>two classes</source>
        <translation>deux classes</translation>
    </message>
    <message>
        <source>update</source>
        <translation>mise à jour</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>validation set</source>
        <translation>jeu de validation</translation>
    </message>
</context>
<context>
    <name>Worksheet</name>
    <message>
        <source>A linear unit sends its z on as it is.</source>
        <translation>Un neurone linéaire transmet son z tel quel.</translation>
    </message>
    <message>
        <source>A number of this step is too large to be calculated by hand: choose a step before the run diverged.</source>
        <translation>Un nombre de cette étape est trop grand pour être calculé à la main&#xa0;: choisissez une étape d’avant la divergence.</translation>
    </message>
    <message>
        <source>A sheet of this step would have about {0} numbers to find: choose fewer rows, or a smaller network.</source>
        <translation>Une fiche de cette étape aurait environ {0} nombres à trouver&#xa0;: choisissez moins de lignes, ou un réseau plus petit.</translation>
    </message>
    <message>
        <source>Activations of layer {0}</source>
        <translation>Activations de la couche {0}</translation>
    </message>
    <message>
        <source>An output that is rounded to 0 or 1 has no logarithm: it is kept between 10⁻⁷ and 1 − 10⁻⁷.</source>
        <translation>Une sortie arrondie à 0 ou à 1 n’a pas de logarithme&#xa0;: elle est maintenue entre 10⁻⁷ et 1 − 10⁻⁷.</translation>
    </message>
    <message>
        <source>Answer key, {0}</source>
        <translation>Corrigé, {0}</translation>
    </message>
    <message>
        <source>Change every weight and bias; g is its gradient.</source>
        <translation>Modifiez chaque poids et chaque biais&#x202f;; g est son gradient.</translation>
    </message>
    <message>
        <source>Each box is one calculation: keep all digits within it, and round what you write to {0} decimals, but keep {1} significant figures of a small number; a half is rounded away from zero. Go on with what stands in the boxes: then every digit agrees with the key.</source>
        <translation>Chaque case est un seul calcul&#xa0;: gardez-y tous les chiffres et arrondissez ce que vous écrivez à {0} décimales, mais gardez {1} chiffres significatifs d’un petit nombre&#x202f;; une moitié s’arrondit en s’éloignant de zéro. Continuez avec ce qui est écrit dans les cases&#xa0;: chaque chiffre s’accorde alors avec le corrigé.</translation>
    </message>
    <message>
        <source>Each unit collects what comes back along its weights: use the weights from before the update.</source>
        <translation>Chaque neurone recueille ce qui revient par ses poids&#xa0;: prenez les poids d’avant la mise à jour.</translation>
    </message>
    <message>
        <source>Every a depends on each z of its sample: the sum goes over the outputs of the same sample.</source>
        <translation>Chaque a dépend de tous les z de son exemple&#xa0;: la somme porte sur les sorties du même exemple.</translation>
    </message>
    <message>
        <source>Find the loss of each sample, then that of the batch.</source>
        <translation>Calculez la perte de chaque exemple, puis le coût du lot.</translation>
    </message>
    <message>
        <source>Find the slope of the loss at each output.</source>
        <translation>Calculez la pente de la perte à chaque sortie.</translation>
    </message>
    <message>
        <source>Find the squared error of each sample, then the loss of the batch.</source>
        <translation>Calculez l’erreur au carré de chaque exemple, puis le coût du lot.</translation>
    </message>
    <message>
        <source>For a bias, take the mean of these gradients alone.</source>
        <translation>Pour un biais, prenez la moyenne de ces gradients seuls.</translation>
    </message>
    <message>
        <source>For each sample and each unit: multiply what comes in by the weights, add up, and add the bias.</source>
        <translation>Pour chaque exemple et chaque neurone&#xa0;: multipliez ce qui entre par les poids, faites la somme et ajoutez le biais.</translation>
    </message>
    <message>
        <source>For each sample and each unit: multiply what comes in by the weights, and add up.</source>
        <translation>Pour chaque exemple et chaque neurone&#xa0;: multipliez ce qui entre par les poids et faites la somme.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Gradients of the parameters of layer {0}</source>
        <translation>Gradients des paramètres de la couche {0}</translation>
    </message>
    <message>
        <source>Gradients with respect to a, layer {0}</source>
        <translation>Gradients par rapport à a, couche {0}</translation>
    </message>
    <message>
        <source>Gradients with respect to z, layer {0}</source>
        <translation>Gradients par rapport à z, couche {0}</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Multiply by the slope of the activation.</source>
        <translation>Multipliez par la pente de l’activation.</translation>
    </message>
    <message>
        <source>Multiply what came in by the gradient with respect to z, and take the mean over the samples.</source>
        <translation>Multipliez ce qui est entré par le gradient par rapport à z et prenez la moyenne sur les exemples.</translation>
    </message>
    <message>
        <source>Of this loss and this activation no more is left than a − y.</source>
        <translation>De cette perte et de cette activation, il ne reste que a − y.</translation>
    </message>
    <message>
        <source>One step of a {0} network with {1} and {2}: a batch of {3} goes forward, the gradients come back, and the weights are updated once.</source>
        <translation>Une étape d’un réseau {0} (perte&#xa0;: {1}&#x202f;; optimiseur&#xa0;: {2})&#xa0;: un lot de {3} se propage, les gradients reviennent, et les poids sont mis à jour une fois.</translation>
    </message>
    <message>
        <source>Put each z into softmax; the sum goes over the units of the same sample.</source>
        <translation>Appliquez softmax à chaque z&#x202f;; la somme porte sur les neurones du même exemple.</translation>
    </message>
    <message>
        <source>Put each z into {0}.</source>
        <translation>Appliquez l’activation à chaque z&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The batch of this step has {0} samples; the sheet keeps its first ones, {1}, as a batch of its own.</source>
        <translation>Le lot de cette étape a {0} exemples&#x202f;; la fiche garde les premiers, {1}, comme un lot entier.</translation>
    </message>
    <message>
        <source>The penalty adds its own slope.</source>
        <translation>La pénalité ajoute sa propre pente.</translation>
    </message>
    <message>
        <source>The slope of a linear unit is 1: all that arrives passes.</source>
        <translation>La pente d’un neurone linéaire est 1&#xa0;: tout ce qui arrive passe.</translation>
    </message>
    <message>
        <source>There the slope of the loss counts as 0.</source>
        <translation>La pente de la perte y compte pour 0.</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>Weighted sums of layer {0}</source>
        <translation>Sommes pondérées de la couche {0}</translation>
    </message>
    <message>
        <source>Worksheet, {0}</source>
        <translation>Fiche de calcul, {0}</translation>
    </message>
    <message>
        <source>[z &gt; 0] is 1 where z &gt; 0, else 0.</source>
        <translation>[z &gt; 0] vaut 1 si z &gt; 0, sinon 0.</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>taux d’apprentissage</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>momentum</translation>
    </message>
    <message>
        <source>s is the average of g² up to now.</source>
        <translation>s est la moyenne de g² jusqu’ici.</translation>
    </message>
    <message>
        <source>s is the sum of g² up to now.</source>
        <translation>s est la somme de g² jusqu’ici.</translation>
    </message>
    <message>
        <source>sample {0}</source>
        <translation>exemple {0}</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>exemples</translation>
    </message>
    <message>
        <source>step</source>
        <translation>étape</translation>
    </message>
    <message>
        <source>unit {0}</source>
        <translation>neurone {0}</translation>
    </message>
    <message>
        <source>v is the velocity that each one has by now.</source>
        <translation>v est la vitesse que chacun a acquise jusqu’ici.</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>décroissance des poids</translation>
    </message>
    <message>
        <source>{0}, step {1}: answer key</source>
        <translation>{0}, étape {1}&#xa0;: corrigé</translation>
    </message>
    <message>
        <source>{0}, step {1}: worksheet</source>
        <translation>{0}, étape {1}&#xa0;: fiche de calcul</translation>
    </message>
    <message>
        <source>ḡ and s are the averages of g and of g² up to now.</source>
        <translation>ḡ et s sont les moyennes de g et de g² jusqu’ici.</translation>
    </message>
    <message>
        <source>‖g‖ is the root of the sum of the squares of the numbers of one table.</source>
        <translation>‖g‖ est la racine de la somme des carrés des nombres d’un tableau.</translation>
    </message>
    <message>
        <source>‖∇ℒ‖² adds up the squares of all numbers of all these gradients.</source>
        <translation>‖∇ℒ‖² est la somme des carrés de tous les nombres de tous ces gradients.</translation>
    </message>
</context>
<context>
    <name>WorksheetDialog</name>
    <message>
        <source>Answer key</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Décimales</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Page {0} sur {1}</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Samples stand</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Samples, of {0}</source>
        <translation>Exemples, sur {0}</translation>
    </message>
    <message>
        <source>To be found</source>
        <translation>À trouver</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>Fiche de calcul</translation>
    </message>
    <message>
        <source>Worksheet of this step</source>
        <translation>Fiche de calcul de cette étape</translation>
    </message>
    <message>
        <source>in columns</source>
        <translation>en colonnes</translation>
    </message>
    <message>
        <source>in rows</source>
        <translation>en lignes</translation>
    </message>
</context>
<context>
    <name>_FileCounts</name>
    <message numerus="yes">
        <source>%n file(s) there would be replaced.</source>
        <translation>
            <numerusform>%n fichier déjà présent serait remplacé.</numerusform>
            <numerusform>%n fichiers déjà présents seraient remplacés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation>
            <numerusform>%n fichier écrit.</numerusform>
            <numerusform>%n fichiers écrits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n file(s)</source>
        <translation>
            <numerusform>Exporter %n fichier</numerusform>
            <numerusform>Exporter %n fichiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Fold</name>
    <message>
        <source>Row to predict: {0} cells</source>
        <translation>Ligne à prédire&#xa0;: {0} valeurs</translation>
    </message>
</context>
<context>
    <name>_Onward</name>
    <message>
        <source>More below</source>
        <translation>Suite plus bas</translation>
    </message>
</context>
<context>
    <name>_PadTools</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
</TS>
